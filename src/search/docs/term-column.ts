/** For every document of a chunk some terms of a dictionary: the site, the topics, the offerings. */
export interface TermColumn {
  readonly dictionary: readonly string[];
  /** Where each document's terms end in `refs`. */
  readonly ends: Uint16Array<ArrayBuffer>;
  /** Places in the dictionary. */
  readonly refs: Uint16Array<ArrayBuffer>;
}

export const emptyColumn: TermColumn = { dictionary: [], ends: new Uint16Array(), refs: new Uint16Array() };

/** A document can be filed under so many terms here; its further ones can be searched for but not filtered by. */
const mostTerms = 100;

/** Adds the terms of one more document. */
export function withTerms({ dictionary, ends, refs }: TermColumn, terms: readonly string[]): TermColumn {
  const next = [...dictionary];
  const added = [...new Set(terms)].slice(0, mostTerms).map((term) => {
    const known = next.indexOf(term);
    return known === -1 ? next.push(term) - 1 : known;
  });
  return {
    dictionary: next,
    ends: Uint16Array.of(...ends, refs.length + added.length),
    refs: Uint16Array.of(...refs, ...added),
  };
}

/** Calls back with every document that has one of the terms that pass. */
export function eachWith(column: TermColumn, passes: (term: string) => boolean, onSlot: (slot: number) => void): void {
  const wanted = column.dictionary.map(passes);
  if (!wanted.includes(true)) return;
  let from = 0;
  for (const [slot, end] of column.ends.entries()) {
    for (let at = from; at < end; at += 1) {
      if (wanted[column.refs[at] ?? 0]) {
        onSlot(slot);
        break;
      }
    }
    from = end;
  }
}

/** The terms of one document. */
export const termsAt = ({ dictionary, ends, refs }: TermColumn, slot: number): string[] =>
  [...refs.subarray(ends[slot - 1] ?? 0, ends[slot] ?? 0)].map((ref) => dictionary[ref] ?? '');
