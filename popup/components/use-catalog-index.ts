import { useEffect, useState } from 'preact/hooks';
import { type CatalogIndex, indexingCatalog } from '../../src/catalog/search-catalog.ts';
import type { Catalog } from '../../src/model/catalog.ts';
import { runInSlices } from '../../src/ui/run-in-slices.ts';

/**
 * The index of a catalog, null until it is built. It is built in slices, so that typing goes on meanwhile; the one of an
 * earlier catalog serves until then.
 *
 * @param catalog null while it is being read
 */
export function useCatalogIndex(catalog: Catalog | null): CatalogIndex | null {
  const [index, setIndex] = useState<CatalogIndex | null>(null);
  useEffect(() => {
    if (catalog === null) return;
    let isStopped = false;
    void runInSlices(indexingCatalog(catalog), () => isStopped).then((built) => {
      if (built !== null) setIndex(built);
    });
    return () => {
      isStopped = true;
    };
  }, [catalog]);
  return index;
}
