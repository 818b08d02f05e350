import { startingCatalog } from '../../../catalog/starting-catalog.ts';
import type { Catalog } from '../../../model/catalog.ts';
import type { CatalogOrigin, CatalogSource } from '../../../model/catalog-origin.ts';
import { type Problem, problem } from '../../../model/problem.ts';
import { err, ok, type Result } from '../../../model/result.ts';
import { parseOrigin, parseStoredCatalog } from '../catalog.ts';
import { type Library, onlyRow, originRow } from '../schema.ts';
import { inOneWrite, type WriteTransaction } from './transaction.ts';

type CatalogStore = WriteTransaction<['catalog']>;

/**
 * Stores a catalog.
 *
 * @param from `basedOn` is the edition that the catalog was worked out from; another one that is stored by now is the
 * problem `conflict`. `refreshed` is what it was loaded from, and when.
 */
export const putCatalog = (
  db: Library,
  catalog: Catalog,
  from: { readonly basedOn?: number; readonly refreshed?: { readonly from: CatalogSource; readonly at: string } } = {},
): Promise<Result<null, Problem>> =>
  inOneWrite(db, ['catalog'], async (tx) => {
    const origin = await readOrigin(tx);
    if (from.basedOn !== undefined && from.basedOn !== origin.edition) {
      // A message whose answer was lost comes twice.
      const isDone =
        from.basedOn + 1 === origin.edition && isSame(await tx.objectStore('catalog').get(onlyRow), catalog);
      return isDone ? ok(null) : err(changedMeanwhile);
    }
    const refreshed = from.refreshed === undefined ? {} : rememberedOf(from.refreshed);
    await tx.objectStore('catalog').put(catalog, onlyRow);
    await tx.objectStore('catalog').put({ ...origin, ...refreshed, edition: origin.edition + 1 }, originRow);
    return ok(null);
  });

/** An address and a backend are remembered side by side: a desk may have its topics from one and its offerings from the other. */
function rememberedOf({ from, at }: { readonly from: CatalogSource; readonly at: string }): Partial<CatalogOrigin> {
  if ('url' in from) return { url: from.url, refreshedAt: at };
  return { backend: { destinationId: from.destinationId, refreshedAt: at } };
}

/** Back to the starting catalog: that one is never stored, so that a later version may bring a better one. */
export const removeCatalog = (db: Library): Promise<Result<null, Problem>> =>
  inOneWrite(db, ['catalog'], async (tx) => {
    const { edition } = await readOrigin(tx);
    await tx.objectStore('catalog').delete(onlyRow);
    await tx.objectStore('catalog').put({ edition: edition + 1, url: null, refreshedAt: null }, originRow);
    return ok(null);
  });

/**
 * Changes the catalog by what it is at that moment. The same catalog as a result writes nothing. Problem
 * `catalog-invalid`.
 */
export const changeCatalog = <T>(
  db: Library,
  change: (catalog: Catalog) => { readonly catalog: Catalog; readonly value: T },
): Promise<Result<T, Problem>> =>
  inOneWrite(db, ['catalog'], async (tx) => {
    const stored = await tx.objectStore('catalog').get(onlyRow);
    const before = stored === undefined ? ok(startingCatalog) : parseStoredCatalog(stored);
    if (!before.ok) return before;
    const { catalog, value } = change(before.value);
    if (catalog === before.value) return ok(value);
    const origin = await readOrigin(tx);
    await tx.objectStore('catalog').put(catalog, onlyRow);
    await tx.objectStore('catalog').put({ ...origin, edition: origin.edition + 1 }, originRow);
    return ok(value);
  });

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

const readOrigin = async (tx: CatalogStore): Promise<CatalogOrigin> =>
  parseOrigin(await tx.objectStore('catalog').get(originRow));

const changedMeanwhile = problem(
  'conflict',
  'The catalog was changed in another window meanwhile; nothing was applied.',
  'Load the file again and look at what it changes now.',
);
