import { hintNames } from './hints.ts';
import type { BlockStats, ElementStats, Survey } from './survey.ts';

/** A block among the others, with its ancestors from the nearest on. */
export interface BlockContext {
  readonly survey: Survey;
  readonly index: number;
  readonly stats: BlockStats;
  readonly ancestors: readonly ElementStats[];
}

type Feature = readonly [name: string, of: (context: BlockContext) => number];

/** Counts and distances beyond these tell nothing more. */
const caps = { level: 12, blocks: 200, distance: 60 };

const matches = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;
const flag = (is: boolean): number => (is ? 1 : 0);

/** The words themselves. */
const ofText: readonly Feature[] = [
  ['length', ({ stats }) => Math.log1p(stats.length)],
  ['words', ({ stats }) => stats.words.length],
  ['sentences', ({ stats }) => stats.sentences],
  ['commas', ({ stats }) => matches(stats.block.text, /[,;:،、，]/g)],
  ['ends as a sentence', ({ stats }) => flag(/[.!?。！？…]["”’)\]]?$/.test(stats.block.text))],
  ['ends with a colon', ({ stats }) => flag(stats.block.text.endsWith(':'))],
  ['word length', ({ stats }) => stats.length / Math.max(1, stats.words.length)],
  ['capitals', ({ stats }) => matches(stats.block.text, /\p{Lu}/gu) / stats.length],
  ['digits', ({ stats }) => matches(stats.block.text, /\d/g) / stats.length],
  ['linked', ({ stats }) => stats.block.linked / stats.length],
  ['links', ({ stats }) => stats.block.links],
  ['emphasised', ({ stats }) => stats.block.emphasised / stats.length],
  ['year', ({ stats }) => flag(/\b(?:19|20)\d\d\b/.test(stats.block.text))],
  ['repeated', ({ stats }) => Math.min(5, stats.repeated)],
  ['of the title', ({ stats, survey }) => share(stats.words, survey.titleWords)],
  ['is the title', ({ stats, survey }) => flag(survey.title.startsWith(stats.block.text.toLowerCase()))],
];

const share = (words: readonly string[], of: ReadonlySet<string>): number =>
  words.length === 0 ? 0 : words.filter((word) => of.has(word)).length / words.length;

const blockNames = ['p', 'li', 'td', 'div', 'pre', 'figcaption', 'dd'];

/** The element that the text stands in. */
const ofElement: readonly Feature[] = [
  ...blockNames.map((name): Feature => [`in ${name}`, ({ stats }) => flag(stats.at.name === name)]),
  ['heading level', ({ stats }) => Number(/^h([1-6])$/.exec(stats.at.name)?.[1] ?? 0)],
  ['depth', ({ ancestors }) => ancestors.length],
];

/** Where on the page. */
const ofPlace: readonly Feature[] = [
  ['part of the way', ({ index, survey }) => index / survey.blocks.length],
  ['blocks before', ({ index }) => Math.min(index, caps.blocks)],
  ['blocks after', ({ index, survey }) => Math.min(survey.blocks.length - index, caps.blocks)],
  ['text before', ({ stats, survey }) => stats.before / survey.length],
  ['text after', ({ stats, survey }) => (survey.length - stats.before - stats.length) / survey.length],
  ['behind the headline', ({ index, survey }) => behind(index, survey.headline)],
  ['text of the page', ({ survey }) => Math.log1p(survey.length)],
  ['blocks of the page', ({ survey }) => survey.blocks.length],
];

const behind = (index: number, headline: number): number =>
  headline === -1 ? -caps.distance - 1 : Math.max(-caps.distance, Math.min(caps.blocks, index - headline));

const ancestorNames = [
  'nav',
  'header',
  'footer',
  'aside',
  'article',
  'main',
  'form',
  'figure',
  'table',
  'ul',
  'ol',
  'blockquote',
  'section',
  'a',
];

/** What it lies in: for each kind of ancestor and each hint, how far up the nearest is; 0 for none. */
const ofAncestors: readonly Feature[] = [
  ...ancestorNames.map(
    (name): Feature => [`under ${name}`, ({ ancestors }) => nearest(ancestors, (each) => each.name === name)],
  ),
  ...hintNames.map(
    (hint, bit): Feature => [
      `hint ${hint}`,
      ({ ancestors }) => nearest(ancestors, (each) => ((each.hints >> bit) & 1) === 1 && each.name !== 'body'),
    ],
  ),
];

function nearest(ancestors: readonly ElementStats[], is: (each: ElementStats) => boolean): number {
  const level = ancestors.findIndex(is);
  return level === -1 ? 0 : Math.min(level + 1, caps.level);
}

/** The text around it, from its own element to five levels up. */
const ofSurroundings: readonly Feature[] = [0, 1, 2, 3, 4, 5].flatMap((level): readonly Feature[] => {
  const around =
    (measure: (stats: ElementStats, survey: Survey) => number) =>
    ({ ancestors, survey }: BlockContext): number => {
      const stats = ancestors[level] ?? ancestors.at(-1);
      return stats === undefined ? 0 : measure(stats, survey);
    };
  return [
    [`text at ${level}`, around((stats, survey) => stats.length / survey.length)],
    [`linked at ${level}`, around((stats) => stats.linked / Math.max(1, stats.length))],
    [`in paragraphs at ${level}`, around((stats) => stats.inParagraphs / Math.max(1, stats.length))],
    [`blocks at ${level}`, around((stats) => Math.log1p(stats.blocks))],
    [`block length at ${level}`, around((stats) => Math.log1p(stats.length / stats.blocks))],
    [`sentences at ${level}`, around((stats) => stats.sentences / stats.blocks)],
    [`kept at ${level}`, around((stats) => stats.kept / Math.max(1, stats.length))],
  ];
});

/** Its neighbours; -1 where the page ends. */
const ofNeighbours: readonly Feature[] = [-2, -1, 1, 2].flatMap((offset): readonly Feature[] => {
  const beside =
    (measure: (other: BlockStats, own: BlockStats) => number) =>
    ({ survey, index, stats }: BlockContext): number => {
      const other = survey.blocks[index + offset];
      return other === undefined ? -1 : measure(other, stats);
    };
  return [
    [`words ${offset}`, beside((other) => other.words.length)],
    [`linked ${offset}`, beside((other) => other.block.linked / other.length)],
    [`sentences ${offset}`, beside((other) => other.sentences)],
    [`kept ${offset}`, beside((other) => flag(other.isKept))],
    [`heading ${offset}`, beside((other) => flag(/^h[1-6]$/.test(other.at.name)))],
    [
      `same kind ${offset}`,
      beside((other, own) => flag(other.at.name === own.at.name && other.at.parent === own.at.parent)),
    ],
  ];
});

const windowSize = 4;

function around(measure: (other: BlockStats) => number) {
  return ({ survey, index }: BlockContext): number => {
    let sum = 0;
    const last = Math.min(survey.blocks.length - 1, index + windowSize);
    for (let at = Math.max(0, index - windowSize); at <= last; at++) {
      const other = survey.blocks[at];
      if (other !== undefined) sum += measure(other);
    }
    return sum;
  };
}

const ofWindow: readonly Feature[] = [
  ['sentences around', around(({ sentences }) => sentences)],
  ['kept around', around(({ isKept }) => flag(isKept))],
];

/** What Readability makes of it: a second opinion that the model weighs with all else. */
const ofSecondOpinion: readonly Feature[] = [
  ['kept', ({ stats }) => flag(stats.isKept)],
  ['kept of the page', ({ survey }) => survey.kept / survey.length],
  ['behind the first kept', ({ index, survey }) => behind(index, survey.firstKept)],
  ['behind the last kept', ({ index, survey }) => behind(index, survey.lastKept)],
];

/** All that the model looks at. The order is the model's: `model.json` names features by their place here. */
export const features: readonly Feature[] = [
  ...ofText,
  ...ofElement,
  ...ofPlace,
  ...ofAncestors,
  ...ofSurroundings,
  ...ofNeighbours,
  ...ofWindow,
  ...ofSecondOpinion,
];

export const featureNames: readonly string[] = features.map(([name]) => name);

/** A block's row for the model. */
export function rowOf(survey: Survey, index: number): number[] {
  const stats = survey.blocks[index];
  if (stats === undefined) throw new RangeError(`no block ${index}`);
  const ancestors: ElementStats[] = [];
  for (let each: ElementStats | null = stats.at; each !== null; each = each.parent) ancestors.push(each);
  const context = { survey, index, stats, ancestors };
  return features.map(([, of]) => of(context));
}
