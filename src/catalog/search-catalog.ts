import { type Catalog, categoryOf, type Offering, type Topic } from '../model/catalog.ts';
import type { TermWeights } from '../model/term-weights.ts';
import { type MatchRange, matchRanges } from './match-ranges.ts';
import { isRetired } from './retired.ts';
import { createPathFinder } from './search/paths.ts';
import { type Ranking, rankTerms } from './search/rank-terms.ts';
import { flags, noStanding, type Standing, usageRanks } from './search/standing.ts';
import { indexingTexts, type TextIndex } from './search/text-index.ts';
import { typoRanges } from './search/typo-ranges.ts';
import { type Workspace, workspaceFor } from './search/workspace.ts';

/** The terms of one kind that can be picked. */
interface Facet<T> {
  readonly items: readonly T[];
  readonly text: TextIndex;
  readonly workspace: Workspace;
}

/** To be kept between keystrokes. Retired terms cannot be found. */
export interface CatalogIndex {
  readonly topics: Facet<Topic>;
  readonly offerings: Facet<Offering>;
  /** The topics above a topic, the topmost first. */
  readonly above: (topic: Topic) => readonly Topic[];
}

export interface SearchHit<T> {
  readonly item: T;
  /** What of `item.label` the query names, in order. */
  readonly ranges: readonly MatchRange[];
  /** The synonym that the query names, where the label does not hold all of it. */
  readonly synonym: { readonly text: string; readonly ranges: readonly MatchRange[] } | null;
  /** Where the term stands: source and topics above, or the categories of an offering. */
  readonly places: readonly string[];
}

export interface Found<T> {
  readonly count: number;
  /** How many of them, from the first, are in each group; what is left has none. See `Ranking`. */
  readonly exact: number;
  readonly preferred: number;
  readonly recent: number;
  readonly isNamed: boolean;
  /** Works a hit out: what is not shown costs nothing. Throws where there is none. */
  at(place: number): SearchHit<T>;
}

const isActive = (term: Topic | Offering): boolean => !isRetired(term);

/** Builds the index; pauses between slices of some milliseconds. */
export function* indexingCatalog(catalog: Catalog): Generator<undefined, CatalogIndex> {
  const above = createPathFinder(catalog.topics);
  const topics = catalog.topics.filter(isActive);
  const offerings = catalog.offerings.filter(isActive);
  const topicText = yield* indexingTexts(topics, (topic) => ({
    label: topic.label,
    synonyms: topic.synonyms ?? [],
    places: searchedPlaces(topic, above),
    otherNames: topic.source === '' ? [] : [categoryOf(topic)],
  }));
  const offeringText = yield* indexingTexts(offerings, ({ label, synonyms = [], categories, vendor }) => ({
    label,
    synonyms,
    places: vendor === undefined ? categories : [...categories, vendor],
    otherNames: [],
  }));
  return {
    topics: { items: topics, text: topicText, workspace: workspaceFor(topics.length) },
    offerings: { items: offerings, text: offeringText, workspace: workspaceFor(offerings.length) },
    above,
  };
}

export function indexCatalog(catalog: Catalog): CatalogIndex {
  const building = indexingCatalog(catalog);
  let step = building.next();
  while (step.done !== true) step = building.next();
  return step.value;
}

/** With a colon behind the source, so that a category can be typed as files write it. */
const searchedPlaces = (topic: Topic, above: CatalogIndex['above']): string[] => [
  ...(topic.source === '' ? [] : [`${topic.source}:`]),
  ...above(topic).map(({ label }) => label),
];

const topicPlaces = (topic: Topic, above: CatalogIndex['above']): string[] => [
  ...(topic.source === '' ? [] : [topic.source]),
  ...above(topic).map(({ label }) => label),
];

/** To be kept while one types: `chosen` are not offered, used ones come first. */
export const standingOfTopics = (
  { topics: { items } }: CatalogIndex,
  chosen: readonly Pick<Topic, 'id'>[],
  weights: TermWeights,
): Standing => {
  const ids = new Set(chosen.map(({ id }) => id));
  return {
    usage: usageRanks(items, ({ id }) => weights.topics.get(id)),
    preferred: null,
    hidden: flags(items, ({ id }) => ids.has(id)),
  };
};

/** The same for offerings; those that belong to one of `topics`, or to one below it, come before the others. */
export function standingOfOfferings(
  { offerings: { items }, topics, above }: CatalogIndex,
  chosen: readonly Pick<Offering, 'offeringId'>[],
  weights: TermWeights,
  chosenTopics: readonly Pick<Topic, 'id' | 'label' | 'source'>[],
): Standing {
  const ids = new Set(chosen.map(({ offeringId }) => offeringId));
  const topicIds = new Set(chosenTopics.map(({ id }) => id));
  const below = topics.items.filter((topic) => above(topic).some(({ id }) => topicIds.has(id)));
  const categories = new Set([...chosenTopics, ...below].map(categoryOf));
  return {
    usage: usageRanks(items, ({ offeringId }) => weights.offerings.get(offeringId)),
    preferred:
      topicIds.size === 0
        ? null
        : flags(items, (offering) => offering.categories.some((category) => categories.has(category))),
    hidden: flags(items, ({ offeringId }) => ids.has(offeringId)),
  };
}

/** See `rankTerms`. */
export function searchTopics({ topics, above }: CatalogIndex, query: string, standing?: Standing): Found<Topic> {
  return foundOf(topics, query, standing, (topic) => topicPlaces(topic, above));
}

/** See `rankTerms`. */
export function searchOfferings({ offerings }: CatalogIndex, query: string, standing?: Standing): Found<Offering> {
  return foundOf(offerings, query, standing, ({ categories }) => categories);
}

function foundOf<T extends Topic | Offering>(
  { items, text, workspace }: Facet<T>,
  query: string,
  standing: Standing = noStanding(items.length),
  placesOf: (item: T) => readonly string[],
): Found<T> {
  const { order, words, ...counts }: Ranking = rankTerms(text, query, standing, workspace);
  return {
    ...counts,
    count: order.length,
    at(place) {
      const item = items[order[place] ?? -1];
      if (item === undefined) throw new RangeError(`there is no hit ${place}`);
      return hitOf(item, words, placesOf(item));
    },
  };
}

function hitOf<T extends Topic | Offering>(item: T, words: readonly string[], places: readonly string[]): SearchHit<T> {
  const ranges = rangesIn(item.label, words);
  const isInLabel = ranges.length >= words.length || coversAll(item.label, words);
  const synonym = isInLabel ? undefined : item.synonyms?.find((text) => coversAll(text, words));
  return {
    item,
    ranges,
    synonym: synonym === undefined ? null : { text: synonym, ranges: rangesIn(synonym, words) },
    places,
  };
}

const coversAll = (text: string, words: readonly string[]): boolean =>
  words.every((word) => rangesIn(text, [word]).length > 0);

/** What a text shows of the words as typed; where it shows none, what it shows with typing errors. */
function rangesIn(text: string, words: readonly string[]): readonly MatchRange[] {
  const literal = matchRanges(text, words);
  return literal.length > 0 ? literal : typoRanges(text, words);
}
