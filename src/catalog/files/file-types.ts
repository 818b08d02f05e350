/** Every way to save a catalog, in the order of menus. JSON holds all of it, CSV all but its name and version. */
export const catalogFileTypes = [
  { label: 'JSON', fileName: 'sheaf-catalog.json', mediaType: 'application/json' },
  { label: 'CSV', fileName: 'sheaf-catalog.csv', mediaType: 'text/csv' },
  { label: 'SKOS (JSON-LD)', fileName: 'sheaf-catalog.jsonld', mediaType: 'application/ld+json' },
] as const;

/** `label` is as it stands in menus. */
export type CatalogFileType = (typeof catalogFileTypes)[number];
export type CatalogFileName = CatalogFileType['fileName'];
