import { wordsOf } from '../../text/fold.ts';
import { ElementRegister } from './element-register.ts';
import { type ElementStats, isInComments, liesIn, mostLevels, type Repetition } from './element-stats.ts';
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
  readonly digits: number;
  /** 1 to 6; 0 for all that is no heading. */
  readonly headingLevel: number;
  /** Whether a short text says what pages say around theirs, a price, a date. */
  readonly saysChrome: boolean;
  readonly saysPrice: boolean;
  readonly saysDate: boolean;
  /** How many blocks of the page say the same. */
  repeated: number;
  /** UTF-16 units of text before this block. */
  before: number;
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
  /** For each block, the index of the nearest block of prose before it and after it; -1 without one. */
  readonly proseBefore: readonly number[];
  readonly proseAfter: readonly number[];
  /** Elements of that name. */
  readonly articles: number;
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

/** Counts a page once, so that every feature is a look-up. */
export function survey(blocks: readonly TextBlock[], title: string, traits: PageTraits): Survey {
  const register = new ElementRegister();
  const repeats = new Map<string, number>();
  let length = 0;
  const counted = blocks.map((block): BlockStats => {
    const before = length;
    const text = block.text;
    length += text.length;
    repeats.set(text, (repeats.get(text) ?? 0) + 1);
    const at = register.statsOf(block.element);
    return {
      ...{ block, at, before, repeated: 1 },
      words: rawWords(text),
      length: text.length,
      sentences: count(text, sentenceEnd),
      commas: count(text, commaPattern),
      capitals: count(text, capitalPattern),
      digits: count(text, /\d/g),
      headingLevel: /^h[1-6]$/.test(at.name) ? Number(at.name.charAt(1)) : 0,
      saysChrome: text.length < short.chrome && chrome.test(text),
      saysPrice: text.length < short.line && price.test(text),
      saysDate: text.length < short.line && dateLike.test(text),
    };
  });
  for (const stats of counted) {
    stats.repeated = repeats.get(stats.block.text) ?? 1;
    addUp(stats);
  }
  const headline = counted.findIndex(({ at, words }) => at.name === 'h1' && words.length > 1);
  sumUp(register.all, counted[headline]?.at ?? null);
  const top = topOf(register.all);
  const inTop = counted.map(({ at }) => top !== null && liesIn(at, top));
  return {
    ...{ blocks: counted, traits, length, headline, top },
    linked: counted.reduce((sum, { block }) => sum + block.linked, 0),
    sentences: counted.reduce((sum, { sentences }) => sum + sentences, 0),
    inParagraphs: counted.reduce((sum, each) => sum + (each.at.name === 'p' ? each.length : 0), 0),
    prices: counted.filter(({ saysPrice }) => saysPrice).length,
    dates: counted.filter(({ saysDate }) => saysDate).length,
    headings: counted.filter(({ headingLevel }) => headingLevel > 0).length,
    outsideComments: counted.reduce((sum, { at, sentences }) => sum + (isInComments(at) ? 0 : sentences), 0),
    proseBefore: nearestProse(counted, 1),
    proseAfter: nearestProse(counted, -1),
    articles: register.all.filter(({ name }) => name === 'article').length,
    titleWords: new Set(wordsOf(title)),
    title: title.toLowerCase(),
    paths: pathStats(counted),
    topScore: top === null ? 0 : scoreOf(top),
    topFirst: inTop.indexOf(true),
    topLast: inTop.lastIndexOf(true),
    quoted: sharedRuns(counted, traits.quoted),
    described: sharedRuns(counted, traits.described),
  };
}

/** The outermost element around it that is called comments; null outside of such. */
export function commentsAround(at: ElementStats): ElementStats | null {
  let outermost: ElementStats | null = null;
  for (let each: ElementStats | null = at; each !== null && isInComments(each); each = each.parent) outermost = each;
  return outermost;
}

/** Words from which on a block with a sentence in it, hardly linked, is prose. */
const proseWords = 20;

const isProse = ({ words, sentences, length, block }: BlockStats): boolean =>
  words.length >= proseWords && sentences > 0 && block.linked < 0.4 * length;

/** @param step 1 for the nearest before, -1 for the nearest after */
function nearestProse(blocks: readonly BlockStats[], step: 1 | -1): number[] {
  const nearest: number[] = new Array(blocks.length).fill(-1);
  let last = -1;
  for (let at = step === 1 ? 0 : blocks.length - 1; at >= 0 && at < blocks.length; at += step) {
    nearest[at] = last;
    const each = blocks[at];
    if (each !== undefined && isProse(each)) last = at;
  }
  return nearest;
}

/** A paragraph of fewer UTF-16 units is no prose (Readability's limit). */
const leastProse = 25;

function addUp({ at, block, length, sentences, commas }: BlockStats): void {
  const isParagraph = at.name === 'p';
  for (let each: ElementStats | null = at; each !== null; each = each.parent) {
    each.length += length;
    each.linked += block.linked;
    each.sentences += sentences;
    each.blocks += 1;
    if (isParagraph) each.inParagraphs += length;
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

/** What needs all blocks to be counted. Parents come before children. */
function sumUp(elements: readonly ElementStats[], headlineAt: ElementStats | null): void {
  for (let each = headlineAt; each !== null; each = each.parent) each.toHeadline = 0;
  for (const each of elements) {
    if (each.toHeadline !== 0 && each.parent !== null)
      each.toHeadline = Math.min(mostLevels, each.parent.toHeadline + 1);
    const sums: Repetition = each.repetition;
    sums.length += each.length;
    sums.linked += each.linked;
    sums.sentences += each.sentences;
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

function pathStats(blocks: readonly BlockStats[]): Map<number, PathStats> {
  const paths = new Map<number, PathStats>();
  blocks.forEach(({ at, length, sentences, block }, index) => {
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
  });
  return paths;
}
