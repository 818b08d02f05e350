import type { CatalogFileName } from '../../src/catalog/files/file-types.ts';
import type { Catalog } from '../../src/model/catalog.ts';
import type { CatalogOrigin } from '../../src/model/catalog-origin.ts';
import type { Problem } from '../../src/model/problem.ts';
import type { Result } from '../../src/model/result.ts';
import type { Incoming } from './incoming.ts';
import type { UpdatePreview } from './preview.ts';

/** The catalog in use, as far as the page shows it. */
export interface CatalogOverview {
  readonly topics: number;
  readonly offerings: number;
  readonly origin: CatalogOrigin;
  /** Why the stored catalog cannot be read; null where it can. */
  readonly damage: Problem | null;
}

/**
 * Whoever holds the catalog for the page. With tens of thousands of terms, every one of these keeps a thread busy for
 * longer than a frame.
 */
export interface CatalogDesk {
  look(): Promise<Result<CatalogOverview, Problem>>;
  /** The catalog in use; empty where it is damaged. */
  inUse(): Promise<Result<Catalog, Problem>>;
  /** Reads what comes in and works out what it would change; changes nothing. Problem `catalog-invalid`, or of the library. */
  prepare(incoming: Incoming, language: string): Promise<Result<UpdatePreview, Problem>>;
  /** The same as before, its labels in another language. */
  prepareAgain(language: string): Promise<Result<UpdatePreview, Problem>>;
  /** The catalog as it would be by what was prepared last. */
  prepared(): Promise<Result<Catalog, Problem>>;
  /** The catalog in use as the text of that file. */
  write(fileName: CatalogFileName): Promise<Result<string, Problem>>;
}
