import type { Catalog } from '../model/catalog.ts';
import catalog from './starting-catalog.json' with { type: 'json' };

/** The catalog of a fresh installation; the user replaces it by a file of the same form (docs/catalog-format.md). */
export const startingCatalog: Catalog = catalog;
