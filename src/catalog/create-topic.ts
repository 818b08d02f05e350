import { type Catalog, categoryOf, type Topic } from '../model/catalog.ts';
import { isRetired } from './retired.ts';
import { topicIdOf } from './topic-id.ts';

export interface WantedTopic {
  readonly label: string;
  readonly source: string;
  /** Id of the topic above; one that is not known counts as none. */
  readonly parent: string | null;
  /** Whether it is for the keeper of the taxonomy to take it up. */
  readonly isProposal: boolean;
}

/**
 * The catalog with one topic more, and that topic. Where a topic in use has the same category already, whatever its
 * case, it is that one, and the catalog stays the very same. The id is the slug of the category, as imported clips have
 * it, with a number behind it where another topic has that.
 */
export function withTopic(catalog: Catalog, wanted: WantedTopic): { readonly catalog: Catalog; readonly value: Topic } {
  const named = { label: wanted.label.trim(), source: wanted.source.trim() };
  const category = categoryOf(named);
  const existing = catalog.topics.find((topic) => !isRetired(topic) && folded(categoryOf(topic)) === folded(category));
  if (existing !== undefined) return { catalog, value: existing };
  const ids = new Set(catalog.topics.map(({ id }) => id));
  const isKnownParent = wanted.parent !== null && ids.has(wanted.parent);
  const value: Topic = {
    id: freeId(topicIdOf(category), ids),
    ...named,
    ...(wanted.isProposal ? { proposed: true } : { own: true }),
    ...(isKnownParent ? { parent: wanted.parent } : {}),
  };
  return { catalog: { ...catalog, topics: [...catalog.topics, value] }, value };
}

/** An id that is not taken: the wished one, or with a number behind it. */
export function freeId(wished: string, taken: ReadonlySet<string>): string {
  let id = wished;
  for (let number = 2; taken.has(id); number += 1) id = `${wished}-${number}`;
  return id;
}

const folded = (text: string): string => text.normalize('NFC').toLowerCase();
