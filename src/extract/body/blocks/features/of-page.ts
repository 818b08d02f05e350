import { surroundings } from '../element-stats.ts';
import { traitNames } from '../page-traits.ts';
import type { Survey } from '../survey.ts';
import { caps } from './group.ts';

/** Of `surroundings`: how much of the page lies within tells what kind of page it is. */
const telling = ['under main', 'under article', 'under pre', 'hint comment', 'hint forum', 'hint product', 'hint list'];
const tellingAt = telling.map((name) => surroundings.indexOf(name));

/** What is the same for all of its blocks. */
export const pageNames: readonly string[] = [
  ...['text of the page', 'blocks of the page', 'linked of the page', 'sentences of the page'],
  ...['in paragraphs of the page', 'prices of the page', 'dates of the page', 'headings of the page'],
  ...['articles of the page', 'sentences outside comments', 'outside comments', 'signs of a forum', ...traitNames],
  ...telling.map((name) => `${name} of the page`),
];

export function pageValues(survey: Survey): number[] {
  const { length, sentences, blocks, traits, outsideComments } = survey;
  const within = (which: number): number =>
    blocks.reduce((sum, { at, length: own }) => sum + (at.within[which] === 0 ? 0 : own), 0) / length;
  return [
    Math.log1p(length),
    blocks.length,
    survey.linked / length,
    sentences / blocks.length,
    survey.inParagraphs / length,
    survey.prices / blocks.length,
    survey.dates / blocks.length,
    survey.headings / blocks.length,
    Math.min(caps.blocks, survey.articles),
    Math.log1p(outsideComments),
    outsideComments / Math.max(1, sentences),
    traits.forum,
    ...traits.flags,
    ...tellingAt.map(within),
  ];
}
