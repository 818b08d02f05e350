import { parseCatalog } from '../src/catalog/parse-catalog.ts';
import { startingCatalog } from '../src/catalog/starting-catalog.ts';
import type { Catalog } from '../src/model/catalog.ts';
import { ok } from '../src/model/result.ts';
import { putCatalog, removeCatalog } from '../src/platform/database/writes/catalog.ts';
import type { Handlers } from '../src/platform/message-handlers.ts';
import type { Collaborators } from './collaborators.ts';

type CatalogMessages = 'catalog.replace' | 'catalog.reset';

export function catalogHandlers({ withLibrary, announce }: Collaborators): Pick<Handlers, CatalogMessages> {
  return {
    async 'catalog.replace'({ json }) {
      const catalog = parseCatalog(json);
      if (!catalog.ok) return catalog;
      const stored = await withLibrary((db) => putCatalog(db, catalog.value));
      if (!stored.ok) return stored;
      announce({ kind: 'catalog' });
      return ok(sizeOf(catalog.value));
    },
    async 'catalog.reset'() {
      const removed = await withLibrary(removeCatalog);
      if (!removed.ok) return removed;
      announce({ kind: 'catalog' });
      return ok(sizeOf(startingCatalog));
    },
  };
}

const sizeOf = (catalog: Catalog) => ({ topics: catalog.topics.length, offerings: catalog.offerings.length });
