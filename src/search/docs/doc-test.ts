import { fold } from '../../catalog/fold.ts';
import { hasWordStart } from '../../catalog/match-ranges.ts';
import { chunkSize, type DocChunk, dayNumber, docFlags, idLength } from './doc-chunk.ts';
import type { DocTable } from './doc-table.ts';
import { eachWith, type TermColumn } from './term-column.ts';
import { parseTerm } from './terms.ts';

/** A condition that a filter or a search sets. */
export type DocTest = { readonly isNegated?: boolean } & (
  | { readonly kind: 'flag'; readonly flag: 'read' | 'archived' | 'favourite' }
  /** By id, as a filter names it. */
  | { readonly kind: 'topic' | 'offering'; readonly id: string }
  /** By the beginning of a word of its name, as one types it. */
  | { readonly kind: 'topic-name'; readonly text: string }
  | { readonly kind: 'site'; readonly host: string }
  /** From the first day to before the second; null for no bound. */
  | { readonly kind: 'days'; readonly from: string | null; readonly before: string | null }
  | { readonly kind: 'ids'; readonly ids: ReadonlySet<string> }
);

/** 1 for every document in the list that passes all tests. */
export function maskOf(table: DocTable, tests: readonly DocTest[]): Uint8Array {
  const mask = new Uint8Array(table.docCount);
  for (const [index, chunk] of table.chunks.entries()) {
    const { flags } = chunk;
    const first = index * chunkSize;
    // Plain loops into one array: every search comes through here.
    for (let slot = 0; slot < flags.length; slot += 1) mask[first + slot] = (flags[slot] ?? 0) & docFlags.listed;
    for (const test of tests) {
      const passed = slotsThatPass(chunk, test);
      const wanted = test.isNegated === true ? 0 : 1;
      for (let slot = 0; slot < passed.length; slot += 1) if (passed[slot] !== wanted) mask[first + slot] = 0;
    }
  }
  return mask;
}

function slotsThatPass(chunk: DocChunk, test: DocTest): Uint8Array {
  const passed = new Uint8Array(chunk.flags.length);
  const mark = (slot: number): void => {
    passed[slot] = 1;
  };
  switch (test.kind) {
    case 'flag': {
      const bit = docFlags[test.flag];
      return chunk.flags.map((flags) => ((flags & bit) === 0 ? 0 : 1));
    }
    case 'topic':
      eachWith(chunk.topics, (term) => parseTerm(term).id === test.id, mark);
      return passed;
    case 'offering':
      eachWith(chunk.offerings, (term) => parseTerm(term).id === test.id, mark);
      return passed;
    case 'topic-name': {
      const wanted = fold(test.text);
      eachWith(chunk.topics, (term) => hasWordStart(fold(parseTerm(term).name), wanted), mark);
      return passed;
    }
    case 'site':
      eachWith(chunk.sites, (host) => isOfSite(host, test.host.toLowerCase()), mark);
      return passed;
    case 'days': {
      const from = test.from === null ? 0 : dayNumber(test.from);
      const before = test.before === null ? Number.POSITIVE_INFINITY : dayNumber(test.before);
      for (const [slot, day] of chunk.days.entries()) if (day >= from && day < before) mark(slot);
      return passed;
    }
    case 'ids': {
      for (let slot = 0; slot < passed.length; slot += 1) {
        if (test.ids.has(chunk.ids.slice(slot * idLength, (slot + 1) * idLength))) mark(slot);
      }
      return passed;
    }
  }
}

/** The host itself, one below it, or a name that is one of its parts: `site:example` finds `news.example.com`. */
function isOfSite(host: string, wanted: string): boolean {
  if (host === wanted || host.endsWith(`.${wanted}`)) return true;
  return !wanted.includes('.') && host.split('.').includes(wanted);
}

/** How often each term of a column occurs among the documents of the list, the most frequent first. */
export function countTerms(table: DocTable, column: 'sites' | 'topics' | 'offerings'): [term: string, count: number][] {
  const counts = new Map<string, number>();
  for (const chunk of table.chunks) {
    const terms: TermColumn = chunk[column];
    const own = new Uint32Array(terms.dictionary.length);
    let from = 0;
    for (const [slot, end] of terms.ends.entries()) {
      if (((chunk.flags[slot] ?? 0) & docFlags.listed) !== 0) {
        for (let at = from; at < end; at += 1) {
          const ref = terms.refs[at] ?? 0;
          own[ref] = (own[ref] ?? 0) + 1;
        }
      }
      from = end;
    }
    for (const [ref, term] of terms.dictionary.entries()) {
      const count = own[ref] ?? 0;
      if (count > 0) counts.set(term, (counts.get(term) ?? 0) + count);
    }
  }
  return [...counts].sort(([a, inA], [b, inB]) => inB - inA || (a < b ? -1 : 1));
}
