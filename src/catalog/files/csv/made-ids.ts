import type { Topic } from '../../../model/catalog.ts';
import type { Entry } from './faults.ts';

/**
 * What is wrong with ids that were made of names: “C” and “C++” differ in signs alone, which no id has. Numbers behind
 * them would not do, since they would change with the order of the rows.
 *
 * @param entries the topics' rows, in their order
 * @returns the faults, and the topics; a faulty one is called by its line, so that it does not count as one that stands twice.
 */
export function withMadeIds(
  entries: readonly Entry[],
  topics: readonly Topic[],
): { readonly topics: readonly Topic[]; readonly faults: readonly string[] } {
  const lines = new Map<string, number>();
  const faults: string[] = [];
  const distinct = topics.map((topic, i) => {
    const { line = 0, at } = entries[i] ?? {};
    const first = lines.get(topic.id);
    if (first === undefined) lines.set(topic.id, line);
    if (first === undefined || at?.('id') !== '') return topic;
    faults.push(`Line ${line}, id: is missing, and “${topic.id}”, made of the name, is that of line ${first}.`);
    return { ...topic, id: `line ${line}` };
  });
  return { topics: distinct, faults };
}
