import { surroundings } from '../element-stats.ts';
import { traitNames } from '../page-traits.ts';
import type { Survey } from '../survey.ts';

/** Of `surroundings`: how much of the page lies within tells what kind of page it is. */
const telling = ['under main', 'under article', 'under pre', 'hint product', 'hint list'];
/** Of `traitNames`; the others told nothing of pages which the model had not seen. */
const told = ['says article', 'says product', 'address depth', 'words in the address'];
const toldAt = told.map((name) => traitNames.indexOf(name));
const tellingAt = telling.map((name) => surroundings.indexOf(name));

/** What is the same for all of its blocks. */
export const pageNames: readonly string[] = [
  ...['text of the page', 'blocks of the page', 'linked of the page', 'sentences of the page'],
  ...['in paragraphs of the page', 'prices of the page', 'dates of the page', 'headings of the page'],
  ...['sentences outside comments', 'signs of a forum', ...told],
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
    Math.log1p(outsideComments),
    traits.forum,
    ...toldAt.map((which) => traits.flags[which] ?? 0),
    ...tellingAt.map(within),
  ];
}
