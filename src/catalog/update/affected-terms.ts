import { type Catalog, categoryOf, type Offering, type Topic } from '../../model/catalog.ts';
import { successorIn } from '../current-terms.ts';
import type { CatalogFile } from '../files/catalog-file.ts';
import { isRetired } from '../retired.ts';

export interface TermKeys {
  readonly topics: ReadonlySet<string>;
  readonly offerings: ReadonlySet<number>;
}

/**
 * The terms that clips would be published under another name for, or that can no longer be picked, once the file is
 * applied. Known before the clips are looked through, so that one pass over them counts everything.
 */
export const affectedTerms = (current: Catalog, file: CatalogFile): TermKeys => ({
  topics: file.topics === null ? new Set() : affected(current.topics, file.topics, topicKey, categoryOf),
  offerings:
    file.offerings === null
      ? new Set()
      : affected(current.offerings, file.offerings, offeringKey, ({ label }) => label),
});

const topicKey = ({ id }: Topic): string => id;
const offeringKey = ({ offeringId }: Offering): number => offeringId;

function affected<T extends (Topic | Offering) & { readonly replacedBy?: K | undefined }, K>(
  before: readonly T[],
  after: readonly T[],
  keyOf: (term: T) => K,
  nameOf: (term: T) => string,
): Set<K> {
  const stateIn = (terms: readonly T[]) => {
    const byKey = new Map(terms.map((term) => [keyOf(term), term]));
    const successorOf = successorIn(byKey);
    return (key: K): string => {
      const term = byKey.get(key);
      const now = successorOf(key);
      return term === undefined || now === undefined ? '' : `${isRetired(term)} ${String(keyOf(now))} ${nameOf(now)}`;
    };
  };
  const [then, now] = [stateIn(before), stateIn(after)];
  return new Set(before.map(keyOf).filter((key) => then(key) !== now(key)));
}
