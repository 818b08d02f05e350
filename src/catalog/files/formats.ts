import type { Catalog } from '../../model/catalog.ts';
import { writeCsv } from './csv/write-csv.ts';
import type { CatalogFileName } from './file-types.ts';
import { writeSkos } from './skos/write-skos.ts';
import { writeJson } from './write-json.ts';

/** How a catalog is written into a file of that name. */
export const catalogWriters = {
  'sheaf-catalog.json': writeJson,
  'sheaf-catalog.csv': writeCsv,
  'sheaf-catalog.jsonld': writeSkos,
} satisfies Record<CatalogFileName, (catalog: Catalog) => string>;
