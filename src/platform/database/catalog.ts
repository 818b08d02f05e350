import * as v from 'valibot';
import { startingCatalog } from '../../catalog/starting-catalog.ts';
import { type Catalog, catalogSchema } from '../../model/catalog.ts';
import { type Problem, problem } from '../../model/problem.ts';
import { err, ok, type Result } from '../../model/result.ts';
import { findingOf } from '../findings.ts';
import { type Library, onlyRow } from './schema.ts';

/**
 * The user's catalog, or the one that Sheaf starts with. Problem `catalog-invalid`: what is stored is no catalog. It stays
 * stored until a new one is loaded.
 */
export async function readCatalog(db: Library): Promise<Result<Catalog, Problem>> {
  const stored: unknown = await db.get('catalog', onlyRow);
  if (stored === undefined) return ok(startingCatalog);
  const catalog = v.safeParse(catalogSchema, stored);
  if (catalog.success) return ok(catalog.output);
  return err(
    problem(
      'catalog-invalid',
      'The stored catalog cannot be read; it was left as it is.',
      'Open the options and load the catalog’s file again.',
      catalog.issues.map(findingOf),
    ),
  );
}
