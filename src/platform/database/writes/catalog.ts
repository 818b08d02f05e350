import type { Catalog } from '../../../model/catalog.ts';
import type { Problem } from '../../../model/problem.ts';
import { ok, type Result } from '../../../model/result.ts';
import { type Library, onlyRow } from '../schema.ts';
import { inOneWrite } from './transaction.ts';

export const putCatalog = (db: Library, catalog: Catalog): Promise<Result<null, Problem>> =>
  inOneWrite(db, ['catalog'], async (tx) => {
    await tx.objectStore('catalog').put(catalog, onlyRow);
    return ok(null);
  });

/** Back to the starting catalog: that one is never stored, so that a later version may bring a better one. */
export const removeCatalog = (db: Library): Promise<Result<null, Problem>> =>
  inOneWrite(db, ['catalog'], async (tx) => {
    await tx.objectStore('catalog').delete(onlyRow);
    return ok(null);
  });
