import { type Catalog, categoryOf, type Offering, type Topic } from '../../model/catalog.ts';
import type { CatalogFile } from '../files/catalog-file.ts';
import { isRetired } from '../retired.ts';
import { topicIdsByCategory } from '../topic-ids.ts';
import { mergeTerms, type TermUpdate } from './merge-terms.ts';

/** How many clips are filed under each term; one that is missing has none. */
export interface TermUses {
  readonly topics: ReadonlyMap<string, number>;
  readonly offerings: ReadonlyMap<number, number>;
}

/** What becomes of a catalog when a file is applied to it. */
export interface CatalogUpdate {
  readonly next: Catalog;
  readonly topics: TermUpdate<Topic>;
  readonly offerings: TermUpdate<Offering>;
}

/**
 * Works out what a file makes of the catalog in use. What the file does not speak of stays. A term that clips are filed
 * under is retired rather than removed; a topic of the same category takes its place. Topics made on this device, and
 * proposals, stay until a file names their id or their category.
 */
export function planUpdate(current: Catalog, file: CatalogFile, uses: TermUses): CatalogUpdate {
  const incomingTopics = file.topics ?? current.topics;
  const offerings = mergeTerms(current.offerings, file.offerings ?? current.offerings, {
    keyOf: ({ offeringId }: Offering) => offeringId,
    isUsed: (id) => (uses.offerings.get(id) ?? 0) > 0,
    isKept: () => false,
    twinOf: () => undefined,
  });
  const topics = mergeTerms(current.topics, incomingTopics, topicRules(current, file, offerings.next, uses));
  const present = new Set(topics.next.map(({ id }) => id));
  const nextTopics = topics.next.map((topic) => withoutStrayParent(topic, present));
  return {
    next: {
      ...noticeOf(current),
      ...file.notice,
      topics: nextTopics,
      offerings: withCategoriesOf(offerings.next, file.offerings, current.topics, nextTopics),
    },
    topics,
    offerings,
  };
}

function topicRules(current: Catalog, file: CatalogFile, nextOfferings: readonly Offering[], uses: TermUses) {
  const inUse = topicIdsByCategory({ topics: (file.topics ?? current.topics).filter((topic) => !isRetired(topic)) });
  const isOfFile = new Set<Offering>(file.offerings ?? []);
  const ids = topicIdsByCategory(current);
  // Offerings of the file name topics of the file; the others name topics in use until now.
  const named = new Set(
    nextOfferings
      .filter((offering) => !isOfFile.has(offering))
      .flatMap(({ categories }) => categories.flatMap((category) => ids.get(category) ?? [])),
  );
  return {
    keyOf: ({ id }: Topic) => id,
    isUsed: (id: string) => (uses.topics.get(id) ?? 0) > 0 || named.has(id),
    isKept: (topic: Topic) => (topic.own === true || topic.proposed === true) && !inUse.has(categoryOf(topic)),
    twinOf: (topic: Topic) => inUse.get(categoryOf(topic)),
  };
}

const noticeOf = ({ topics: _topics, offerings: _offerings, ...notice }: Catalog) => notice;

function withoutStrayParent(topic: Topic, present: ReadonlySet<string>): Topic {
  if (topic.parent === undefined || present.has(topic.parent)) return topic;
  const { parent: _parent, ...rest } = topic;
  return rest;
}

/** Offerings that the file does not bring belong to the same topics as before, under their labels of now. */
function withCategoriesOf(
  offerings: readonly Offering[],
  ofFile: readonly Offering[] | null,
  before: readonly Topic[],
  after: readonly Topic[],
): Offering[] {
  const isOfFile = new Set(ofFile ?? []);
  const ids = topicIdsByCategory({ topics: before });
  const labels = new Map(after.map((topic) => [topic.id, categoryOf(topic)]));
  return offerings.map((offering) => {
    if (isOfFile.has(offering)) return offering;
    return {
      ...offering,
      categories: offering.categories.map((category) => labels.get(ids.get(category) ?? '') ?? category),
    };
  });
}
