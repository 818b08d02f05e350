import { type Catalog, categoryOf, type Offering, type Topic } from '../model/catalog.ts';
import type { ClipTerms, FullClip } from '../model/clip.ts';
import { topicIdsByCategory } from './topic-ids.ts';

/**
 * Finds what stands for a term today: the last one of the chain that begins with it. Undefined for an unknown id. Of a
 * ring, which only a damaged catalog has, it is one of the ring. What a walk has found is kept for the next one.
 */
export function successorIn<K, T extends { readonly replacedBy?: K | undefined }>(
  byKey: ReadonlyMap<K, T>,
): (key: K) => T | undefined {
  const known = new Map<K, T>();
  return (key) => {
    const passed = new Set<K>();
    let at = key;
    let term = byKey.get(key);
    while (term?.replacedBy !== undefined && !passed.has(at)) {
      passed.add(at);
      const next: T | undefined = known.get(term.replacedBy) ?? byKey.get(term.replacedBy);
      if (next === undefined) break;
      at = term.replacedBy;
      term = next;
    }
    if (term !== undefined) for (const each of passed) known.set(each, term);
    return term;
  };
}

/** Clips as they are to be published: see `createTermMapper`. */
export type TermMapper = (full: FullClip) => FullClip;

/**
 * Puts today's terms in the place of those that a clip was saved with: a renamed one has its new label, a retired one
 * gives way to the one that replaces it, a proposed one that was taken up is proposed no longer. What the catalog does
 * not know stays as saved; so does an offering that has neither been renamed nor replaced, with whatever its file said
 * of it. The clip in the library is not touched: what it was saved with is in `asSaved`.
 */
export function createTermMapper(catalog: Catalog): TermMapper {
  const topicFor = successorIn(new Map(catalog.topics.map((topic) => [topic.id, topic])));
  const offeringFor = successorIn(new Map(catalog.offerings.map((offering) => [offering.offeringId, offering])));
  const idsByCategory = topicIdsByCategory(catalog);
  const categoryFor = (category: string): string => {
    const topic = topicFor(idsByCategory.get(category) ?? '');
    return topic === undefined ? category : categoryOf(topic);
  };
  const topicNow = (saved: ClipTerms['topics'][number]) => {
    const topic = topicFor(saved.id);
    return topic === undefined || saysTheSame(saved, topic) ? saved : referenceTo(topic);
  };
  const offeringNow = (saved: ClipTerms['offerings'][number]) => {
    const offering = offeringFor(saved.offeringId);
    const isSame = offering?.offeringId === saved.offeringId && offering.label === saved.label;
    return offering === undefined || isSame ? saved : offeringReferenceTo(offering, categoryFor);
  };
  return (full) => {
    const { topics, offerings } = full.clip;
    const now = {
      topics: uniqueBy(topics.map(topicNow), ({ id }) => id),
      offerings: uniqueBy(offerings.map(offeringNow), ({ offeringId }) => offeringId),
    };
    if (isSameList(now.topics, topics) && isSameList(now.offerings, offerings)) return full;
    return { ...full, clip: { ...full.clip, ...now }, asSaved: { topics, offerings } };
  };
}

/** What a clip keeps of a topic. */
export const referenceTo = ({ id, label, source, proposed }: Topic): ClipTerms['topics'][number] => ({
  id,
  label,
  source,
  ...(proposed === true ? { proposed } : {}),
});

const offeringReferenceTo = (
  { offeringId, label, permalink, categories }: Offering,
  categoryFor: (category: string) => string,
): ClipTerms['offerings'][number] => ({
  offeringId,
  label,
  permalink,
  categories: [...new Set(categories.map(categoryFor))],
});

const saysTheSame = (saved: ClipTerms['topics'][number], topic: Topic): boolean =>
  saved.id === topic.id &&
  categoryOf(saved) === categoryOf(topic) &&
  (saved.proposed ?? false) === (topic.proposed ?? false);

function uniqueBy<T>(items: readonly T[], keyOf: (item: T) => unknown): T[] {
  const keys = new Set<unknown>();
  return items.filter((item) => !keys.has(keyOf(item)) && keys.add(keyOf(item)));
}

const isSameList = <T>(a: readonly T[], b: readonly T[]): boolean =>
  a.length === b.length && a.every((item, i) => item === b[i]);
