import { categoryOf, type Topic } from '../../model/catalog.ts';
import { freeId } from '../create-topic.ts';
import type { CatalogFile } from '../files/catalog-file.ts';
import { nameKey } from '../name-key.ts';
import { isRetired } from '../retired.ts';
import { topicOfCategory } from '../topic-of-category.ts';

/**
 * A backend's list of topics as a catalog's file that speaks of topics alone. Such a list knows names and nothing else,
 * so a topic of the catalog that is called like an entry, by category or by label, stays as it is, with id, synonyms and
 * place; one that was retired is in use again, and one that was made or proposed here is taken up. What stands above a
 * topic that stays, stays too. An entry that no topic is called like becomes a new one.
 *
 * @param names "Source: Label" or a label alone, in the backend's order; what comes twice counts once
 */
export function topicsOfBackend(names: readonly string[], current: readonly Topic[]): CatalogFile {
  const entries = entriesOf(names);
  const topicsFor = namedTopics(current, entries);
  const byId = new Map(current.map((topic) => [topic.id, topic]));
  const taken = new Set(byId.keys());
  const listed = new Map<string, Topic>();
  for (const [key, name] of entries) {
    const known = topicsFor.get(key) ?? [];
    for (const topic of known.length > 0 ? known : [newTopic(name, taken)]) {
      taken.add(topic.id);
      listed.set(topic.id, inUse(topic));
    }
  }
  const above = [...listed.values()].flatMap((topic) => ancestorsOf(topic, byId)).filter(({ id }) => !listed.has(id));
  return {
    notice: {},
    topics: [...listed.values(), ...new Set(above)],
    offerings: null,
    languages: [],
    notes: notesOf(new Set(above).size),
  };
}

/** By their keys; of two that are one name, the first. */
function entriesOf(names: readonly string[]): ReadonlyMap<string, string> {
  const entries = new Map<string, string>();
  for (const name of names) {
    const key = nameKey(name);
    if (key !== '' && !entries.has(key)) entries.set(key, name.trim());
  }
  return entries;
}

/** Those in use first: a retired one is meant only where there is no other. By category before by label, as delivering has it. */
function namedTopics(
  current: readonly Topic[],
  entries: ReadonlyMap<string, string>,
): ReadonlyMap<string, readonly Topic[]> {
  const named = new Map<string, Topic[]>();
  const put = (topic: Topic): void => {
    const key = [categoryOf(topic), topic.label].map(nameKey).find((each) => entries.has(each));
    if (key !== undefined) named.set(key, [...(named.get(key) ?? []), topic]);
  };
  current.filter((topic) => !isRetired(topic)).forEach(put);
  const isCalledFor = new Set(named.keys());
  for (const topic of current.filter(isRetired)) {
    const key = nameKey(categoryOf(topic));
    if (entries.has(key) && !isCalledFor.has(key) && !named.has(key)) named.set(key, [topic]);
  }
  return named;
}

function newTopic(name: string, taken: ReadonlySet<string>): Topic {
  const topic = topicOfCategory(name);
  return { ...topic, id: freeId(topic.id, taken) };
}

/** The backend has it, so that it is neither this device's own nor asked for any more. */
function inUse(topic: Topic): Topic {
  const { retired: _retired, replacedBy: _replacedBy, own: _own, proposed: _proposed, ...rest } = topic;
  return topic.own === undefined && topic.proposed === undefined && !isRetired(topic) ? topic : rest;
}

function ancestorsOf(topic: Topic, byId: ReadonlyMap<string, Topic>): Topic[] {
  const above = new Set<Topic>();
  for (let each = byId.get(topic.parent ?? ''); each !== undefined && !above.has(each); ) {
    above.add(each);
    each = byId.get(each.parent ?? '');
  }
  return [...above];
}

const notesOf = (above: number): string[] => [
  'The list knows names alone: topics that the catalog has already keep their synonyms, descriptions and places.',
  ...(above === 0
    ? []
    : [
        `${above.toLocaleString()} ${above === 1 ? 'topic that others stand below stays' : 'topics that others stand below stay'}, though the list does not name ${above === 1 ? 'it' : 'them'}.`,
      ]),
];
