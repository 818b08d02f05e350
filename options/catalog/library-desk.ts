import { catalogWriters } from '../../src/catalog/files/formats.ts';
import type { TermKeys } from '../../src/catalog/update/affected-terms.ts';
import { type Problem, problem } from '../../src/model/problem.ts';
import { err, ok, type Result } from '../../src/model/result.ts';
import type { CatalogState } from '../../src/platform/database/catalog.ts';
import type { CountedUses } from '../../src/platform/database/term-uses.ts';
import type { CatalogDesk } from './catalog-desk.ts';
import type { Incoming } from './incoming.ts';
import { type PreparedUpdate, prepareUpdate } from './prepare-update.ts';
import { previewOf, type UpdatePreview } from './preview.ts';

/** What a desk needs of the library. */
export interface DeskLibrary {
  readState(): Promise<Result<CatalogState, Problem>>;
  /** How many clips are filed under each term, and under one of those. */
  countUses(affected: TermKeys): Promise<Result<CountedUses, Problem>>;
}

/** Does the work where it is called: see `worker-desk.ts` for the other thread. */
export function createLibraryDesk({ readState, countUses }: DeskLibrary): CatalogDesk {
  let last: PreparedUpdate | null = null;

  async function prepare(incoming: Incoming, language: string): Promise<Result<UpdatePreview, Problem>> {
    last = null;
    const state = await readState();
    if (!state.ok) return state;
    const prepared = await prepareUpdate(incoming, language, state.value, countUses);
    if (!prepared.ok) return prepared;
    last = prepared.value;
    return ok(previewOf(prepared.value));
  }

  return {
    async look() {
      const state = await readState();
      if (!state.ok) return state;
      const { catalog, origin, damage } = state.value;
      return ok({ topics: catalog.topics.length, offerings: catalog.offerings.length, origin, damage });
    },
    async inUse() {
      const state = await readState();
      return state.ok ? ok(state.value.catalog) : state;
    },
    prepare,
    prepareAgain: async (language) => (last === null ? err(nothingPrepared) : prepare(last.incoming, language)),
    prepared: async () => (last === null ? err(nothingPrepared) : ok(last.update.next)),
    async write(fileName) {
      const state = await readState();
      if (!state.ok) return state;
      const { catalog, damage } = state.value;
      return damage === null ? ok(catalogWriters[fileName](catalog)) : err(damage);
    },
  };
}

const nothingPrepared = problem('conflict', 'There is no file to apply any more.', 'Load the file again.');
