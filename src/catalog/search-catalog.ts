import { type Catalog, categoryOf, type Offering, type Topic } from '../model/catalog.ts';
import { fold } from './fold.ts';
import { hasWordStart, type MatchRange, matchRanges } from './match-ranges.ts';
import { isRetired } from './retired.ts';

/** A topic or offering with its text as it is compared, so that a keystroke folds the query and nothing else. */
type Term<T> = {
  readonly item: T;
  readonly label: string;
  /** All that can be searched for: the category of a topic, the label of an offering. */
  readonly text: string;
};

export type CatalogIndex = {
  readonly topics: readonly Term<Topic>[];
  readonly offerings: readonly Term<Offering>[];
};

export type SearchHit<T> = {
  readonly item: T;
  /** What of `item.label` the query names, in order; empty for an empty query or one that names the source alone. */
  readonly ranges: readonly MatchRange[];
};

export type SearchOptions<T> = {
  /** Items that are chosen already and need not be offered. */
  readonly exclude?: readonly T[];
  /** The most hits; absent for all. */
  readonly limit?: number;
};

/** To be kept between keystrokes. Retired terms cannot be found. */
export const indexCatalog = ({ topics, offerings }: Catalog): CatalogIndex => ({
  topics: topics.filter(isActive).map((item) => ({ item, label: fold(item.label), text: fold(categoryOf(item)) })),
  offerings: offerings.filter(isActive).map((item) => ({ item, label: fold(item.label), text: fold(item.label) })),
});

const isActive = (term: Topic | Offering): boolean => !isRetired(term);

/**
 * Topics whose label or source holds every word of the query, in any order, whatever case and diacritics. The best come
 * first (see `ranks`), equals in the catalog's order. An empty query finds all.
 */
export function searchTopics(
  { topics }: CatalogIndex,
  query: string,
  { exclude = [], limit = Number.POSITIVE_INFINITY }: SearchOptions<Topic> = {},
): readonly SearchHit<Topic>[] {
  const excluded = new Set(exclude.map(({ id }) => id));
  const candidates = topics.filter(({ item }) => !excluded.has(item.id));
  return search(candidates, query, limit, () => false);
}

/**
 * Offerings whose label holds every word of the query. Those that belong to one of `topics` come before the others,
 * which follow in the same order of ranks; only a label that is the query itself comes before both.
 */
export function searchOfferings(
  { offerings }: CatalogIndex,
  query: string,
  {
    exclude = [],
    topics = [],
    limit = Number.POSITIVE_INFINITY,
  }: SearchOptions<Offering> & { readonly topics?: readonly Topic[] } = {},
): readonly SearchHit<Offering>[] {
  const excluded = new Set(exclude.map(({ offeringId }) => offeringId));
  const chosen = new Set(topics.map(categoryOf));
  const candidates = offerings.filter(({ item }) => !excluded.has(item.offeringId));
  return search(candidates, query, limit, ({ categories }) => categories.some((category) => chosen.has(category)));
}

type Query = { readonly phrase: string; readonly words: readonly string[] };

/** How well a term that holds all words of the query fits it: the first that is true tells the rank. */
const ranks: readonly ((term: Term<unknown>, query: Query) => boolean)[] = [
  ({ label, text }, { phrase }) => label === phrase || text === phrase,
  ({ label }, { phrase }) => label.startsWith(phrase),
  ({ label }, { words }) => words.every((word) => hasWordStart(label, word)),
  ({ label }, { words }) => words.every((word) => label.includes(word)),
];
const exact = 0;

function search<T extends { readonly label: string }>(
  terms: readonly Term<T>[],
  query: string,
  limit: number,
  isPreferred: (item: T) => boolean,
): readonly SearchHit<T>[] {
  const words = fold(query)
    .split(/\s+/)
    .filter((word) => word !== '');
  const parsed = { phrase: words.join(' '), words };
  return terms
    .filter(({ text }) => words.every((word) => text.includes(word)))
    .map((term) => ({ item: term.item, order: orderOf(term, parsed, isPreferred(term.item)) }))
    .sort((a, b) => a.order - b.order)
    .slice(0, limit)
    .map(({ item }) => ({ item, ranges: matchRanges(item.label, words) }));
}

/** Lower is better. */
function orderOf(term: Term<unknown>, query: Query, isPreferred: boolean): number {
  const rank = query.words.length === 0 ? ranks.length : ranks.findIndex((fits) => fits(term, query));
  if (rank === exact) return exact;
  return (rank === -1 ? ranks.length : rank) + (isPreferred ? 0 : ranks.length + 1);
}
