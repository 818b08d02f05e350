import type { Problem } from '../../../model/problem.ts';
import { type ReadingMarks, unreadState, withMarks } from '../../../model/reading-state.ts';
import { ok, type Result } from '../../../model/result.ts';
import { docFlags } from '../../../search/docs/doc-chunk.ts';
import { readingFlags } from '../../../search/docs/entry-of.ts';
import type { ClipRow, Library } from '../schema.ts';
import { inStretches } from './in-stretches.ts';
import { flagClips, searchPart, searchStores } from './search/index-clips.ts';
import { inOneWrite } from './transaction.ts';

/**
 * Marks clips as read, archived, favourite, or not. Nothing else of them changes: no revision, no time of change.
 * Returns the ids of those that were not so already, which is what an undo has to turn back.
 */
export function markClips(
  db: Library,
  { ids, marks }: { readonly ids: readonly string[]; readonly marks: ReadingMarks },
  { now }: { readonly now: () => Date },
): Promise<Result<{ ids: string[] }, Problem>> {
  const at = now().toISOString();
  return inOneWrite(db, ['clips', ...searchStores], async (tx) => {
    const clips = tx.objectStore('clips');
    const changed: ClipRow[] = [];
    for (const some of inStretches([...new Set(ids)])) {
      const rows = (await Promise.all(some.map((id) => clips.get(id)))).filter((row) => row !== undefined);
      for (const row of rows) {
        const state = row.readingState ?? unreadState;
        const next = withMarks(state, marks, at);
        if (next !== state) changed.push({ ...row, readingState: next });
      }
    }
    await Promise.all(changed.map((row) => clips.put(row)));
    const bits = new Map(changed.map((row) => [row.id, readingFlags(row)]));
    const { listed, gone } = docFlags;
    await flagClips(searchPart(tx), [...bits.keys()], (flags, id) => (flags & (listed | gone)) | (bits.get(id) ?? 0));
    return ok({ ids: changed.map(({ id }) => id) });
  });
}
