import { type Library, onlyRow } from '../../src/platform/database/schema.ts';
import { type ClipRequest, findClips } from '../../src/platform/database/search/find-clips.ts';
import { createSearchReader, type SearchReader } from '../../src/platform/database/search/search-reader.ts';
import { saveClip } from '../../src/platform/database/writes/save-clip.ts';
import { searchStores } from '../../src/platform/database/writes/search/index-clips.ts';
import { parseQuery } from '../../src/search/query/parse-query.ts';
import { at, freshLibrary, okValue } from './fresh-library.ts';
import { sampleBody, sampleFields, saveRequest } from './sample-clips.ts';

export const monday = at('2026-02-02T10:00:00.000Z');

/** A library that is searched, with clips by short names (`c1`), so that expectations can be read. */
export async function searchDesk() {
  const db: Library = await freshLibrary();
  const reader = createSearchReader();
  const nameOf = new Map<string, string>();
  const idOf = (n: number): string => [...nameOf].find(([, name]) => name === `c${n}`)?.[0] ?? '';

  return {
    db,
    idOf,
    /** Saves article `n`, again where it is there already. */
    async save(n: number, text: string, fields: Parameters<typeof sampleFields>[1] = {}): Promise<string> {
      const known = await db.get('clips', idOf(n));
      const request = saveRequest(n, {
        expectedRevision: known?.revision ?? null,
        fields: sampleFields(n, { description: '', siteName: null, ...fields }),
        content: { body: sampleBody(text), metas: [], jsonLd: [] },
      });
      const { clip } = okValue(await saveClip(db, request, monday));
      nameOf.set(clip.id, `c${n}`);
      return clip.id;
    },
    name: (id: string, name: string): void => void nameOf.set(id, name),
    async find(text: string, more: Partial<ClipRequest> = {}, by: SearchReader = reader): Promise<string[]> {
      const request = { query: parseQuery(text), tests: [], sort: null, isReversed: false, delivery: null, ...more };
      const { ids } = await findClips(db, by, request);
      return ids().map((id) => nameOf.get(id) ?? id);
    },
    reader,
    state: () => db.get('searchState', onlyRow),
    /** Makes it a library of a Sheaf from before the search. */
    async forgetIndex(): Promise<void> {
      for (const store of searchStores) await db.clear(store);
    },
  };
}

export type SearchDesk = Awaited<ReturnType<typeof searchDesk>>;
