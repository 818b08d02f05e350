import { referenceTo, successorIn } from '../../catalog/current-terms.ts';
import { isRetired } from '../../catalog/retired.ts';
import { type Catalog, categoryOf, type Topic, type TopicReference } from '../../model/catalog.ts';
import { foldLabel } from './fold-label.ts';

/**
 * Finds the topic that a label of another program means: by its category ("Source: Label"), its label, or a synonym, in
 * this order; case, diacritics, hyphens and underscores do not count. A retired topic gives way to its successor.
 *
 * @returns null for a label that the catalog does not know.
 */
export function labelMatcher(catalog: Catalog): (label: string) => TopicReference | null {
  const successor = successorIn(new Map(catalog.topics.map((topic) => [topic.id, topic])));
  // Those in use come first: a retired topic may have had the same name.
  const topics = [...catalog.topics].sort((a, b) => Number(isRetired(a)) - Number(isRetired(b)));
  const byName = new Map<string, Topic>();
  for (const namesOf of [
    (topic: Topic) => [categoryOf(topic)],
    (topic: Topic) => [topic.label],
    (topic: Topic) => topic.synonyms ?? [],
  ]) {
    for (const topic of topics) {
      for (const name of namesOf(topic).map(foldLabel)) if (!byName.has(name)) byName.set(name, topic);
    }
  }
  return (label) => {
    const found = byName.get(foldLabel(label));
    const topic = found === undefined ? undefined : (successor(found.id) ?? found);
    return topic === undefined || isRetired(topic) ? null : referenceTo(topic);
  };
}
