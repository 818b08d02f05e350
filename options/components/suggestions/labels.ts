import type { TermKey } from '../../../src/catalog/suggest/terms.ts';
import { termKey } from '../../../src/catalog/suggest/terms.ts';
import type { Catalog } from '../../../src/model/catalog.ts';

/** The label of a term by its key; the id of one that the catalog does not know any more. */
export type LabelOf = (key: TermKey) => string;

export function labelsOf({ topics, offerings }: Catalog): LabelOf {
  const labels = new Map<TermKey, string>([
    ...topics.map(({ id, label }) => [termKey({ kind: 'topic', id }), label] as const),
    ...offerings.map(
      ({ offeringId, label }) => [termKey({ kind: 'offering', id: String(offeringId) }), label] as const,
    ),
  ]);
  return (key) => labels.get(key) ?? key.slice(key.indexOf(':') + 1);
}
