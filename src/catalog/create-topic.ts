import { type Catalog, categoryOf, type Topic } from '../model/catalog.ts';
import { fold } from './fold.ts';
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
 * What a name typed by a user asks for. "Source: Label" goes to that source where the catalog has it. Otherwise a proposal
 * goes to the source with the most topics, and a topic of one's own to none.
 */
export function wantedTopic(name: string, topics: readonly Topic[], isProposal: boolean): WantedTopic {
  const counts = new Map<string, number>();
  for (const { source } of topics) counts.set(source, (counts.get(source) ?? 0) + 1);
  const sources = [...counts].toSorted(([, a], [, b]) => b - a).map(([source]) => source);
  const typed = name.trim();
  const named = sources.find((source) => source !== '' && fold(typed).startsWith(`${fold(source)}: `));
  const label = named === undefined ? typed : typed.slice(typed.indexOf(':', named.indexOf(':') + 1) + 1).trim();
  const source = named ?? (isProposal ? (sources[0] ?? '') : '');
  return { label, source, parent: null, isProposal };
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

/** The same for several topics of the reader's own, one after the other: the topics are in the labels' order. */
export function withTopics(
  catalog: Catalog,
  labels: readonly string[],
): { readonly catalog: Catalog; readonly value: readonly Topic[] } {
  const topics: Topic[] = [];
  let grown = catalog;
  for (const label of labels) {
    const next = withTopic(grown, { label, source: '', parent: null, isProposal: false });
    grown = next.catalog;
    topics.push(next.value);
  }
  return { catalog: grown, value: topics };
}

/** An id that is not taken: the wished one, or with a number behind it. */
export function freeId(wished: string, taken: ReadonlySet<string>): string {
  let id = wished;
  for (let number = 2; taken.has(id); number += 1) id = `${wished}-${number}`;
  return id;
}

const folded = (text: string): string => text.normalize('NFC').toLowerCase();
