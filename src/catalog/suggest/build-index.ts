import { successorIn } from '../current-terms.ts';
import { addPhrase, type PhraseTree, phraseTree } from './phrase-tree.ts';
import { type Phrase, phrasesOf } from './phrases.ts';
import { type SuggestTerm, type TermKey, termKey } from './terms.ts';

/** A term with its names. */
export interface IndexedTerm extends SuggestTerm {
  readonly key: TermKey;
  /** Of the labels and synonyms; also those of retired terms that this one replaces. */
  readonly phrases: readonly IndexedPhrase[];
  /** Words of the labels of its ancestors and of its vendor: support, never evidence by themselves. */
  readonly context: readonly string[];
}

export interface IndexedPhrase extends Phrase {
  /** Place of the term in `SuggestIndex.terms`. */
  readonly term: number;
}

export interface SuggestIndex {
  /** Those in use. */
  readonly terms: readonly IndexedTerm[];
  readonly phrases: readonly IndexedPhrase[];
  readonly tree: PhraseTree;
  /** By word: the places in `phrases` of those that hold it. */
  readonly phrasesOfWord: ReadonlyMap<string, readonly number[]>;
  readonly placeOfKey: ReadonlyMap<TermKey, number>;
  /** By the key of a retired term: the key of what is suggested in its place. */
  readonly replacements: ReadonlyMap<TermKey, TermKey>;
  /** By topic id: how many offerings belong to it. */
  readonly offeringsOfTopic: ReadonlyMap<string, number>;
}

/**
 * Makes a catalog's terms searchable in one pass over a page; to be kept as long as the catalog stays the same.
 * Retired terms are left out, their names lead to what replaces them.
 */
export function buildSuggestIndex(all: readonly SuggestTerm[]): SuggestIndex {
  const stems = new Map<string, string>();
  const replacements = replacementsIn(all);
  const inherited = namesByHeir(all, replacements);
  const terms: IndexedTerm[] = [];
  const phrases: IndexedPhrase[] = [];
  const tree = phraseTree();
  const phrasesOfWord = new Map<string, number[]>();
  for (const term of all) {
    if (term.replacedBy !== undefined) continue;
    const key = termKey(term);
    const names = [term.label, ...term.synonyms, ...(inherited.get(key) ?? [])];
    const own = phrasesOf(names, stems).map((phrase) => ({ ...phrase, term: terms.length }));
    for (const phrase of own) {
      addPhrase(tree, phrase, phrases.length);
      for (const word of new Set(phrase.words)) push(phrasesOfWord, word, phrases.length);
      phrases.push(phrase);
    }
    const support = [...term.ancestors, ...(term.vendor === undefined ? [] : [term.vendor])];
    const context = phrasesOf(support, stems).flatMap(({ words }) => words);
    terms.push({ ...term, key, phrases: own, context });
  }
  return {
    terms,
    phrases,
    tree,
    phrasesOfWord,
    placeOfKey: new Map(terms.map(({ key }, place) => [key, place])),
    replacements,
    offeringsOfTopic: countOfferings(terms),
  };
}

/** By retired term: the term in use at the end of the chain; absent where there is none, also for a circle. */
function replacementsIn(all: readonly SuggestTerm[]): ReadonlyMap<TermKey, TermKey> {
  const links = all.map((term) => {
    const { kind, replacedBy } = term;
    return { term, ...(replacedBy == null ? {} : { replacedBy: termKey({ kind, id: replacedBy }) }) };
  });
  const successorOf = successorIn(new Map(links.map((link) => [termKey(link.term), link])));
  return new Map(
    links.flatMap(({ term }) => {
      const heir = successorOf(termKey(term))?.term;
      return heir === undefined || heir === term || heir.replacedBy !== undefined
        ? []
        : [[termKey(term), termKey(heir)]];
    }),
  );
}

function namesByHeir(
  all: readonly SuggestTerm[],
  replacements: ReadonlyMap<TermKey, TermKey>,
): ReadonlyMap<TermKey, readonly string[]> {
  const names = new Map<TermKey, string[]>();
  for (const term of all) {
    const heir = replacements.get(termKey(term));
    if (heir !== undefined) for (const name of [term.label, ...term.synonyms]) push(names, heir, name);
  }
  return names;
}

function countOfferings(terms: readonly SuggestTerm[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const topic of terms.flatMap(({ topics = [] }) => topics)) counts.set(topic, (counts.get(topic) ?? 0) + 1);
  return counts;
}

function push<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}
