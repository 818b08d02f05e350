import type { IndexedPhrase, SuggestIndex } from './build-index.ts';
import type { Memory } from './memory.ts';
import type { Mention } from './mentions.ts';
import type { PageField } from './page.ts';
import type { ReadPage } from './read-page.ts';
import { isFunctionWord, isGeneralWord } from './word-lists.ts';

/** What a page's text says for one term. Every figure is 0 for nothing and mostly about 1 for as much as can be. */
export interface LexicalEvidence {
  title: number;
  keyword: number;
  keywords: number;
  description: number;
  headings: number;
  lead: number;
  /** Grows with the logarithm of the mentions. */
  body: number;
  /** 1 where a name of two or more words stands in full. */
  phrase: number;
  /** 1 where all that stands is one general word (“data”). */
  general: number;
  /** Share of the name's words that the page holds, rare words counting more, each by the best field that it is in. */
  words: number;
  /** That against the best of all terms on this page. */
  relative: number;
  /** Share of the ancestors' and vendor's words that the page holds, where the term is named. */
  context: number;
}

export interface NamedTerm {
  readonly evidence: LexicalEvidence;
  /** The name that is best found, with where; null where only words of it are. */
  readonly best: { readonly phrase: IndexedPhrase; readonly mention: Mention } | null;
}

/** How much a word of a name counts in each field. */
const fieldWeight: Readonly<Record<PageField, number>> = {
  title: 1,
  keywords: 1,
  description: 0.7,
  headings: 0.6,
  body: 0.4,
};
/** Names of which less is found are passed over: one word in three or four, or general ones. */
const leastWords = 0.12;
/** So many names are weighed, those with most in common with the page: the bar is out of reach of the others. */
const mostWeighed = 300;

/** Weighs mentions and single words. @returns by place in `index.terms` */
export function lexicalEvidence(
  index: SuggestIndex,
  memory: Memory,
  page: ReadPage,
  mentions: ReadonlyMap<number, Mention>,
): ReadonlyMap<number, NamedTerm> {
  const strengths = wordStrengths(page);
  const rarity = rarityIn(index, memory);
  const found = new Map<number, NamedTerm>();
  const masses = wordMasses(index, strengths, rarity);
  // Where a whole name stands, its function words count as well: “IT” is one.
  for (const place of mentions.keys()) {
    const words = index.phrases[place]?.words ?? [];
    masses[place] = words.reduce((sum, word) => sum + (strengths.get(word) ?? 0) * rarity(word), 0);
  }
  const most = masses.reduce((largest, mass) => Math.max(largest, mass), 0);
  for (const place of heaviest(masses, mostWeighed)) {
    const mass = masses[place] ?? 0;
    const phrase = index.phrases[place];
    if (phrase === undefined) continue;
    const whole = phrase.words.reduce((sum, word) => sum + rarity(word), 0);
    const share = mass / whole;
    const mention = mentions.get(place);
    if (mention === undefined && share < leastWords) continue;
    const old = found.get(phrase.term);
    const evidence = evidenceOf(phrase, mention, share, mass / most, whole / phrase.words.length);
    evidence.context = mention === undefined ? 0 : contextShare(index.terms[phrase.term]?.context ?? [], strengths);
    found.set(
      phrase.term,
      old === undefined ? { evidence, best: bestOf(phrase, mention) } : better(old, evidence, phrase, mention),
    );
  }
  return found;
}

/** A word of one name alone is as rare as that in any catalog, a small one or a large one. */
const rarityOfUnique = 0.9;

/**
 * How rare a word is, from about 0 to 1: inverse document frequency in the user's clips as far as there are any, else in
 * the names of the catalog. General words are halved.
 */
function rarityIn(index: SuggestIndex, memory: Memory): (word: string) => number {
  const names = index.phrases.length;
  const trust = memory.clips / (memory.clips + 100);
  const known = new Map<string, number>();
  const compute = (word: string): number => {
    const inNames = index.phrasesOfWord.get(word)?.length ?? 0;
    const byNames = (rarityOfUnique * Math.log(1 + names / (inNames + 1))) / Math.log(1 + names / 2);
    const inClips = memory.words.get(word) ?? 0;
    const byClips = Math.log(1 + memory.clips / (inClips + 0.5)) / Math.log(1 + 2 * (memory.clips + 1));
    const mixed = trust * byClips + (1 - trust) * byNames;
    return isGeneralWord(word) ? mixed / 2 : Math.max(mixed, 0.02);
  };
  return (word) => {
    const rarity = known.get(word) ?? compute(word);
    known.set(word, rarity);
    return rarity;
  };
}

/** By word of the page: from 0 to 1, how much it stands out. */
function wordStrengths(page: ReadPage): ReadonlyMap<string, number> {
  const strengths = new Map<string, number>();
  const inBody = new Map<string, number>();
  for (const word of page.body.words) inBody.set(word, (inBody.get(word) ?? 0) + 1);
  for (const [word, times] of inBody) strengths.set(word, fieldWeight.body * (times / (times + 1.5)) * 1.6);
  for (const field of ['headings', 'description', 'keywords', 'title'] as const) {
    for (const word of new Set(page[field].words)) {
      const old = strengths.get(word) ?? 0;
      strengths.set(word, 1 - (1 - old) * (1 - 0.85 * fieldWeight[field]));
    }
  }
  strengths.delete('');
  return strengths;
}

/** By place of a phrase: the rarity of the words that it shares with the page, each by its strength. */
function wordMasses(
  index: SuggestIndex,
  strengths: ReadonlyMap<string, number>,
  rarity: (word: string) => number,
): Float64Array {
  const masses = new Float64Array(index.phrases.length);
  for (const [word, strength] of strengths) {
    if (isFunctionWord(word)) continue;
    const places = index.phrasesOfWord.get(word);
    if (places === undefined) continue;
    const mass = strength * rarity(word);
    for (const place of places) masses[place] = (masses[place] ?? 0) + mass;
  }
  return masses;
}

/** The places of the largest masses, at most about so many; none without mass. */
function heaviest(masses: Float64Array, count: number): readonly number[] {
  // Most names share nothing with a page: sorting them all took a fifth of the time.
  const some = masses.filter((mass) => mass > 0);
  const least = some.length <= count ? 0 : (some.sort()[some.length - count] ?? 0);
  const places: number[] = [];
  for (let place = 0; place < masses.length && places.length < 2 * count; place += 1) {
    const mass = masses[place] ?? 0;
    if (mass > 0 && mass >= least) places.push(place);
  }
  return places;
}

function evidenceOf(
  { words }: IndexedPhrase,
  mention: Mention | undefined,
  share: number,
  relative: number,
  rarity: number,
): LexicalEvidence {
  const isGeneral = words.length === 1 && isGeneralWord(words[0] ?? '');
  const has = (field: PageField): number => (mention !== undefined && mention.counts[field] > 0 ? rarity : 0);
  return {
    title: has('title'),
    keyword: mention?.isKeyword === true ? 1 : 0,
    keywords: has('keywords'),
    description: has('description'),
    headings: has('headings'),
    lead: mention?.isInLead === true ? rarity : 0,
    body: mention === undefined ? 0 : (rarity * Math.log1p(mention.counts.body)) / Math.log1p(10),
    phrase: mention !== undefined && words.length > 1 ? 1 : 0,
    general: mention !== undefined && isGeneral ? 1 : 0,
    words: share,
    relative,
    context: 0,
  };
}

const contextShare = (context: readonly string[], strengths: ReadonlyMap<string, number>): number =>
  context.length === 0 ? 0 : context.reduce((sum, word) => sum + (strengths.get(word) ?? 0), 0) / context.length;

const bestOf = (phrase: IndexedPhrase, mention: Mention | undefined): NamedTerm['best'] =>
  mention === undefined ? null : { phrase, mention };

/** Of two names of one term: the most of each figure, but a general word only if that is all there is. */
function better(old: NamedTerm, next: LexicalEvidence, phrase: IndexedPhrase, mention: Mention | undefined): NamedTerm {
  const names = Object.keys(next) as (keyof LexicalEvidence)[];
  const evidence = { ...next };
  for (const name of names) evidence[name] = Math.max(old.evidence[name], next[name]);
  const isNamedOtherwise =
    (old.best !== null && old.evidence.general === 0) || (mention !== undefined && next.general === 0);
  evidence.general = isNamedOtherwise ? 0 : evidence.general;
  const isBetter = old.best === null || prominence(next) > prominence(old.evidence);
  return { evidence, best: isBetter ? (bestOf(phrase, mention) ?? old.best) : old.best };
}

const prominence = ({ title, keyword, description, body }: LexicalEvidence): number =>
  3 * title + 2 * keyword + description + body;
