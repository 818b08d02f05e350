import type { Catalog } from '../../model/catalog.ts';
import { writeCsv } from './csv/write-csv.ts';
import { writeSkos } from './skos/write-skos.ts';
import { writeJson } from './write-json.ts';

export interface CatalogFormat {
  /** As it stands in menus. */
  readonly label: string;
  readonly fileName: string;
  readonly mediaType: string;
  write(catalog: Catalog): string;
}

/** Every way to save a catalog, in the order of menus. JSON holds all of it, CSV all but its name and version. */
export const catalogFormats = [
  { label: 'JSON', fileName: 'sheaf-catalog.json', mediaType: 'application/json', write: writeJson },
  { label: 'CSV', fileName: 'sheaf-catalog.csv', mediaType: 'text/csv', write: writeCsv },
  { label: 'SKOS (JSON-LD)', fileName: 'sheaf-catalog.jsonld', mediaType: 'application/ld+json', write: writeSkos },
] satisfies CatalogFormat[];
