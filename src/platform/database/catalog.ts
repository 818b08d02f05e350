import * as v from 'valibot';
import { createTermMapper, type TermMapper } from '../../catalog/current-terms.ts';
import { startingCatalog } from '../../catalog/starting-catalog.ts';
import { type Catalog, catalogNoticeSchema, catalogSchema, offeringSchema, topicSchema } from '../../model/catalog.ts';
import { type CatalogOrigin, catalogOriginSchema, noOrigin } from '../../model/catalog-origin.ts';
import { type Problem, problem } from '../../model/problem.ts';
import { err, ok, type Result } from '../../model/result.ts';
import { findingOf } from '../findings.ts';
import { type Library, onlyRow, originRow } from './schema.ts';

/**
 * The user's catalog, or the one that Sheaf starts with. Problem `catalog-invalid`: what is stored is no catalog. It stays
 * stored until a new one is loaded.
 */
export async function readCatalog(db: Library): Promise<Result<Catalog, Problem>> {
  return parseStoredCatalog(await db.get('catalog', onlyRow));
}

/** Entries that are checked between two pauses. */
const slice = 500;

/**
 * Like `parseStoredCatalog`, in slices of some milliseconds, so that whoever drives it can let a page go on. What a damaged
 * catalog has is found by parsing it once more as a whole.
 */
export function* parsingStoredCatalog(stored: unknown): Generator<undefined, Result<Catalog, Problem>> {
  const lists = v.safeParse(v.object({ topics: v.array(v.unknown()), offerings: v.array(v.unknown()) }), stored);
  if (!lists.success) return parseStoredCatalog(stored);
  const notice = v.safeParse(catalogNoticeSchema, stored);
  const topics = yield* parsingEntries(v.array(topicSchema), lists.output.topics);
  const offerings = yield* parsingEntries(v.array(offeringSchema), lists.output.offerings);
  if (!notice.success || topics === null || offerings === null) return parseStoredCatalog(stored);
  return ok({ ...notice.output, topics, offerings });
}

/** Null where an entry is not as it must be. */
function* parsingEntries<T>(
  schema: v.GenericSchema<unknown, T[]>,
  entries: readonly unknown[],
): Generator<undefined, T[] | null> {
  const parsed: T[][] = [];
  for (let at = 0; at < entries.length; at += slice) {
    const some = v.safeParse(schema, entries.slice(at, at + slice));
    if (!some.success) return null;
    parsed.push(some.output);
    yield;
  }
  return parsed.flat();
}

/** The row of the catalog as it is stored; undefined where there is none. Otherwise like `readCatalog`. */
export function parseStoredCatalog(stored: unknown): Result<Catalog, Problem> {
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

/** The catalog with what is remembered of it, of the same moment. */
export interface CatalogState {
  /** Empty where what is stored cannot be read. */
  readonly catalog: Catalog;
  readonly origin: CatalogOrigin;
  /** Why it cannot be read: `catalog-invalid`. */
  readonly damage: Problem | null;
}

/** A damaged catalog is told of as one, so that another can be put in its place. */
export async function readCatalogState(db: Library): Promise<CatalogState> {
  const tx = db.transaction('catalog');
  const [stored, origin] = await Promise.all([tx.store.get(onlyRow), tx.store.get(originRow)]);
  const catalog = parseStoredCatalog(stored);
  return {
    catalog: catalog.ok ? catalog.value : { topics: [], offerings: [] },
    origin: parseOrigin(origin),
    damage: catalog.ok ? null : catalog.error,
  };
}

/** Goes up with each change of the catalog; 0 of one that was never changed. */
export const readCatalogEdition = async (db: Library): Promise<number> =>
  parseOrigin(await db.get('catalog', originRow)).edition;

/** A damaged one costs an address that can be typed again; it must not lock the catalog. */
export function parseOrigin(stored: unknown): CatalogOrigin {
  const origin = v.safeParse(catalogOriginSchema, stored);
  return origin.success ? origin.output : noOrigin;
}

/**
 * Puts today's terms in the place of those of clips that are to be exported. A catalog that cannot be read leaves them
 * as they were saved: the options say that it is damaged, and exports go on.
 */
export async function readTermMapper(db: Library): Promise<TermMapper> {
  const catalog = await readCatalog(db);
  return catalog.ok ? createTermMapper(catalog.value) : (full) => full;
}
