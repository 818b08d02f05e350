import { useEffect, useState } from 'preact/hooks';
import { type CatalogIndex, indexingCatalog, searchOfferings, searchTopics } from '../catalog/search-catalog.ts';
import type { Catalog } from '../model/catalog.ts';
import { runInSlices } from './run-in-slices.ts';

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
    let isOutdated = false;
    void runInSlices(indexingCatalog(catalog)).then((built) => {
      if (isOutdated) return;
      setIndex(built);
      performance.mark('catalog-indexed');
      void runInSlices(rehearsing(built));
    });
    return () => {
      isOutdated = true;
    };
  }, [catalog]);
  return index;
}

/** Searches before anybody does, most of the time: the first search takes three times as long, while the browser compiles it. */
function* rehearsing(index: CatalogIndex): Generator<undefined, void> {
  for (const word of ['a', 'an', 'anx']) {
    yield;
    searchTopics(index, word);
    yield;
    searchOfferings(index, word);
  }
}
