import type { Offering, Topic } from '../../model/catalog.ts';
import { isRetired } from '../retired.ts';

type Term = Topic | Offering;

/** A term that both have, with the names of what differs. */
export interface Changed<T> {
  readonly before: T;
  readonly after: T;
  readonly fields: readonly string[];
}

/** What becomes of one list of the catalog. */
export interface TermUpdate<T> {
  /** In the file's order; behind them, what is kept although the file does not name it. */
  readonly next: readonly T[];
  readonly added: readonly T[];
  readonly changed: readonly Changed<T>[];
  /** As they are from now on; also those that the file leaves out and something still refers to. */
  readonly retired: readonly T[];
  readonly removed: readonly T[];
}

export interface MergeRules<T, K> {
  readonly keyOf: (term: T) => K;
  /** Whether clips, or what is kept of the other list, refer to the term. */
  readonly isUsed: (key: K) => boolean;
  /** Whether a term stays as it is although the file does not name it. */
  readonly isKept: (term: T) => boolean;
  /** The incoming term that has the place of one that is left out, where that can be told. */
  readonly twinOf: (term: T) => K | undefined;
}

/**
 * Puts a list from a file in the place of the one in use. A term that the file leaves out is removed where nobody uses
 * it, and retired otherwise, so that what clips are filed under is never lost.
 */
export function mergeTerms<T extends Term & { readonly replacedBy?: K | undefined }, K>(
  current: readonly T[],
  incoming: readonly T[],
  { keyOf, isUsed, isKept, twinOf }: MergeRules<T, K>,
): TermUpdate<T> {
  const before = new Map(current.map((term) => [keyOf(term), term]));
  const named = new Set(incoming.map(keyOf));
  const leftOut = current.filter((term) => !named.has(keyOf(term)));
  const stays = stayingKeys(leftOut, (term) => isKept(term) || isUsed(keyOf(term)), keyOf);
  const leftBehind = leftOut
    .filter((term) => stays.has(keyOf(term)))
    .map((term) => (isKept(term) || isRetired(term) ? term : retired(term, twinOf(term))));

  const known = incoming.flatMap((after) => {
    const old = before.get(keyOf(after));
    return old === undefined ? [] : [{ before: old, after, fields: changedFields(old, after) }];
  });
  const isNewlyRetired = (each: Pick<Changed<T>, 'before' | 'after'>): boolean =>
    isRetired(each.after) && !isRetired(each.before);
  return {
    next: [...incoming, ...leftBehind],
    added: incoming.filter((term) => !before.has(keyOf(term))),
    changed: known.filter((each) => each.fields.length > 0 && !isNewlyRetired(each)),
    retired: [
      ...known.filter(isNewlyRetired).map(({ after }) => after),
      ...leftBehind.filter((term) => !current.includes(term)),
    ],
    removed: leftOut.filter((term) => !stays.has(keyOf(term))),
  };
}

/** The keys of what is used, and of all that stands in its place in turn. */
function stayingKeys<T extends { readonly replacedBy?: K | undefined }, K>(
  leftOut: readonly T[],
  isNeeded: (term: T) => boolean,
  keyOf: (term: T) => K,
): ReadonlySet<K> {
  const byKey = new Map(leftOut.map((term) => [keyOf(term), term]));
  const stays = new Set<K>();
  for (const term of leftOut.filter(isNeeded)) {
    let each: T | undefined = term;
    while (each !== undefined && !stays.has(keyOf(each))) {
      stays.add(keyOf(each));
      each = each.replacedBy === undefined ? undefined : byKey.get(each.replacedBy);
    }
  }
  return stays;
}

const retired = <T, K>(term: T, twin: K | undefined): T => ({
  ...term,
  retired: true,
  ...(twin === undefined ? {} : { replacedBy: twin }),
});

/** Names of the values that differ; one that is absent is the same as one that says nothing. */
function changedFields(before: Term, after: Term): string[] {
  const [old, now] = [before, after].map((term) => new Map<string, unknown>(Object.entries(term)));
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (key) => saying(old?.get(key)) !== saying(now?.get(key)),
  );
}

function saying(value: unknown): string {
  const isNothing =
    value === undefined || value === false || value === '' || (Array.isArray(value) && value.length === 0);
  return isNothing ? '' : JSON.stringify(value);
}
