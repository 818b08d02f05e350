import { type Catalog, categoryOf } from '../model/catalog.ts';
import { isRetired } from './retired.ts';

/** Where a retired topic has the category of one in use, the latter is meant. */
export function topicIdsByCategory({
  topics,
}: {
  readonly topics: Readonly<Catalog['topics']>;
}): ReadonlyMap<string, string> {
  const retiredFirst = [...topics].sort((a, b) => Number(isRetired(b)) - Number(isRetired(a)));
  return new Map(retiredFirst.map((topic) => [categoryOf(topic), topic.id]));
}
