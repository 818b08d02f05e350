import { isRecord } from '../../model/record.ts';

/**
 * The distinct keys of the terms in a row of a clip, as stored. Rows are not parsed for it: that costs more than the
 * reading, and a damaged row counts too.
 */
export function keysOf(row: unknown, list: 'topics' | 'offerings', key: 'id' | 'offeringId'): unknown[] {
  const terms = isRecord(row) ? row[list] : undefined;
  return Array.isArray(terms)
    ? [...new Set(terms.map((term: unknown) => (isRecord(term) ? term[key] : undefined)))]
    : [];
}
