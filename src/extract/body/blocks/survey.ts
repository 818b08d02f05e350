import { ElementRegister } from './element-register.ts';
import { type ElementStats, isInComments, liesIn } from './element-stats.ts';
import { sharedRuns } from './evidence.ts';
import type { PageTraits } from './page-traits.ts';
import { rawWords } from './raw-words.ts';
import type { TextBlock } from './text-block.ts';

/** A block with its counts. */
export interface BlockStats {
  readonly block: TextBlock;
  readonly at: ElementStats;
  readonly words: readonly string[];
  readonly length: number;
  readonly sentences: number;
  readonly commas: number;
  readonly capitals: number;
  /** 1 to 6; 0 for all that is no heading. */
  readonly headingLevel: number;
  /** Whether a short text says what pages say around theirs, a price, a date. */
  readonly saysChrome: boolean;
  readonly saysPrice: boolean;
  readonly saysDate: boolean;
  /** UTF-16 units of text before this block, those of them in links, and sentences. */
  readonly before: number;
  readonly linkedBefore: number;
  readonly sentencesBefore: number;
}

/** Sums over the blocks whose elements have the same names and classes, three levels up. */
export interface PathStats {
  blocks: number;
  length: number;
  linked: number;
  sentences: number;
  first: number;
  last: number;
}

export interface Survey {
  readonly blocks: readonly BlockStats[];
  readonly traits: PageTraits;
  readonly length: number;
  readonly linked: number;
  readonly sentences: number;
  readonly inParagraphs: number;
  /** Blocks that say a price, that say a date, and headings. */
  readonly prices: number;
  readonly dates: number;
  readonly headings: number;
  /** Sentences that do not lie in what is called comments. */
  readonly outsideComments: number;
  /** For each block, the index of the nearest block of prose after it; -1 without one. */
  readonly proseAfter: readonly number[];
  /** Index of the block of the first headline; -1 without one. */
  readonly headline: number;
  readonly titleWords: ReadonlySet<string>;
  readonly title: string;
  readonly paths: ReadonlyMap<number, PathStats>;
  /** The element with the highest score, weighed by its links; null where no text is prose. */
  readonly top: ElementStats | null;
  readonly topScore: number;
  /** Indices of the first and the last block in `top`; -1 without it. */
  readonly topFirst: number;
  readonly topLast: number;
  /** For each block, the share of its three-word runs that JSON-LD quotes and that describe the page; -1 where nothing does. */
  readonly quoted: readonly number[];
  readonly described: readonly number[];
}

const sentenceEnd = /[.!?。！？…](?:\s|$|["”’)])/gu;
const commaPattern = /[,;:،、，]/g;
const capitalPattern = /[A-ZÀ-ÖØ-ÞΑ-ΩА-Я]/g;

/** What pages say around their text, whatever they are about. */
const chrome =
  /read more|click here|sign (?:up|in)|subscrib|newsletter|cookie|privacy|copyright|©|all rights|terms (?:of|and)|log ?in|\bshare\b|tweet|follow us|comment|\breply\b|advert|related|loading|javascript|wish ?list|filed under|tagged|posted (?:by|in|on)|photo(?:graph)? by|getty|add to (?:cart|bag|basket)/i;
const price = /[$€£¥₹]\s?\d|\d\s?(?:€|kr|zł|USD|EUR)\b/;
const dateLike =
  /\b(?:19|20)\d\d\b|\b\d{1,2}[:./-]\d{2}\b|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d|\b(?:ago|yesterday|today)\b/i;
/** UTF-16 units up to which a text is asked what it says. */
const short = { chrome: 200, line: 100 };

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** Counts a page once, so that every feature is a look-up. One loop: a page has hundreds of blocks, and each pass costs. */
export function survey(blocks: readonly TextBlock[], title: string, traits: PageTraits): Survey {
  const register = new ElementRegister();
  const counted: BlockStats[] = [];
  const paths = new Map<number, PathStats>();
  const sums = { length: 0, linked: 0, sentences: 0, inParagraphs: 0, prices: 0, dates: 0, headings: 0 };
  let outsideComments = 0;
  let headline = -1;
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index] as TextBlock;
    const stats = statsOf(block, register.statsOf(block.element), sums);
    const { at, length, sentences } = stats;
    counted.push(stats);
    addUp(stats);
    addToPath(paths, stats, index);
    sums.length += length;
    sums.linked += block.linked;
    sums.sentences += sentences;
    if (at.name === 'p') sums.inParagraphs += length;
    if (stats.saysPrice) sums.prices += 1;
    if (stats.saysDate) sums.dates += 1;
    if (stats.headingLevel > 0) sums.headings += 1;
    if (!isInComments(at)) outsideComments += sentences;
    if (headline === -1 && at.name === 'h1' && stats.words.length > 1) headline = index;
  }
  sumUp(register.all);
  const top = topOf(register.all);
  return {
    ...sums,
    ...{ blocks: counted, traits, outsideComments, headline, paths, top },
    proseAfter: nextProse(counted),
    titleWords: new Set(rawWords(title)),
    title: title.toLowerCase(),
    topScore: top === null ? 0 : scoreOf(top),
    topFirst: top === null ? -1 : counted.findIndex(({ at }) => liesIn(at, top)),
    topLast: top === null ? -1 : counted.findLastIndex(({ at }) => liesIn(at, top)),
    quoted: sharedRuns(counted, traits.quoted),
    described: sharedRuns(counted, traits.described),
  };
}

/** @param before sums over the blocks before it */
function statsOf(
  block: TextBlock,
  at: ElementStats,
  before: { readonly length: number; readonly linked: number; readonly sentences: number },
): BlockStats {
  const { text } = block;
  const { length } = text;
  return {
    block,
    at,
    words: rawWords(text),
    length,
    sentences: count(text, sentenceEnd),
    commas: count(text, commaPattern),
    capitals: count(text, capitalPattern),
    headingLevel: /^h[1-6]$/.test(at.name) ? Number(at.name.charAt(1)) : 0,
    saysChrome: length < short.chrome && chrome.test(text),
    saysPrice: length < short.line && price.test(text),
    saysDate: length < short.line && dateLike.test(text),
    before: before.length,
    linkedBefore: before.linked,
    sentencesBefore: before.sentences,
  };
}

/** Words from which on a block with a sentence in it, hardly linked, is prose. */
const proseWords = 20;

const isProse = ({ words, sentences, length, block }: BlockStats): boolean =>
  words.length >= proseWords && sentences > 0 && block.linked < 0.4 * length;

function nextProse(blocks: readonly BlockStats[]): number[] {
  const next: number[] = new Array(blocks.length).fill(-1);
  for (let at = blocks.length - 2; at >= 0; at--) {
    const following = blocks[at + 1];
    next[at] = following !== undefined && isProse(following) ? at + 1 : (next[at + 1] ?? -1);
  }
  return next;
}

/** A paragraph of fewer UTF-16 units is no prose (Readability's limit). */
const leastProse = 25;

function addUp({ at, block, length, sentences, commas }: BlockStats): void {
  for (let each: ElementStats | null = at; each !== null; each = each.parent) {
    each.length += length;
    each.linked += block.linked;
    each.sentences += sentences;
    each.blocks += 1;
  }
  if (length < leastProse) return;
  // As Readability scores: all of it for the parent, half for its parent, less for those further out.
  const score = 1 + commas + Math.min(3, Math.floor(length / 100));
  let level = 0;
  for (
    let each = /^(?:p|pre|td|li|dd|blockquote)$/.test(at.name) ? at.parent : at;
    each !== null && level < 5;
    level++
  ) {
    each.score += score / (level === 0 ? 1 : level === 1 ? 2 : level * 3);
    each = each.parent;
  }
}

/** What needs all blocks to be counted. */
function sumUp(elements: readonly ElementStats[]): void {
  for (const { repetition, length, linked, sentences } of elements) {
    repetition.length += length;
    repetition.linked += linked;
    repetition.sentences += sentences;
  }
}

export const scoreOf = ({ score, linked, length }: ElementStats): number => score * (1 - linked / Math.max(1, length));

function topOf(elements: readonly ElementStats[]): ElementStats | null {
  let top: ElementStats | null = null;
  let most = 0;
  for (const each of elements) {
    const score = scoreOf(each);
    if (score > most && each.name !== 'html') {
      most = score;
      top = each;
    }
  }
  return top;
}

function addToPath(paths: Map<number, PathStats>, { at, length, sentences, block }: BlockStats, index: number): void {
  let path = paths.get(at.path);
  if (path === undefined) {
    path = { blocks: 0, length: 0, linked: 0, sentences: 0, first: index, last: index };
    paths.set(at.path, path);
  }
  path.blocks += 1;
  path.length += length;
  path.linked += block.linked;
  path.sentences += sentences;
  path.last = index;
}
