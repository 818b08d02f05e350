import { buildSuggestIndex, type SuggestIndex } from '../../src/catalog/suggest/build-index.ts';
import { suggestTermsOf } from '../../src/catalog/suggest/catalog-terms.ts';
import { pageOfClip } from '../../src/catalog/suggest/clip-page.ts';
import { pageSigns } from '../../src/catalog/suggest/page-signs.ts';
import type { PageSignsText } from '../../src/model/lesson.ts';
import type { Problem } from '../../src/model/problem.ts';
import { ok, type Result } from '../../src/model/result.ts';
import { readCatalog } from '../../src/platform/database/catalog.ts';
import type { LibraryAccess } from '../../src/platform/database/library.ts';
import { readStretch } from '../../src/platform/database/stretches.ts';
import { readUntaughtClips } from '../../src/platform/database/untaught-clips.ts';

/** The next few lessons. */
export interface LateLessons {
  readonly lessons: readonly { readonly clipId: string; readonly signs: PageSignsText }[];
  /** Clips that have been looked at with these, and those that are looked at in all. */
  readonly done: number;
  readonly total: number;
}

/** More would push each other out of the memory, whose limit is 20,000 signs. */
const mostClips = 1_000;
/** Clips read at once: some tens of milliseconds, and a message of at most some megabytes. */
const stretch = 25;

/** Reads what clips of the library would have taught at their save, a few at a time; the last time, `done` is `total`. */
export function createLateLessons({
  withLibrary,
  readLibrary,
}: LibraryAccess): () => Promise<Result<LateLessons, Problem>> {
  let begun: Promise<Result<{ index: SuggestIndex; ids: readonly string[] }, Problem>> | null = null;
  let done = 0;

  async function begin() {
    const catalog = await withLibrary(readCatalog);
    if (!catalog.ok) return catalog;
    const ids = await readLibrary((db) => readUntaughtClips(db, mostClips));
    return ids.ok ? ok({ index: buildSuggestIndex(suggestTermsOf(catalog.value)), ids: ids.value }) : ids;
  }

  return async () => {
    begun ??= begin();
    const known = await begun;
    if (!known.ok) return known;
    const { index, ids } = known.value;
    const next = ids.slice(done, done + stretch);
    const read = await readLibrary((db) => readStretch(db, next, { withImages: false }));
    if (!read.ok) return read;
    done += next.length;
    const lessons = read.value.clips.map(({ clip, content }) => {
      const { signs, words, named } = pageSigns(index, pageOfClip(clip, content.body));
      return { clipId: clip.id, signs: { signs: [...signs], words: [...words], named: [...named] } };
    });
    return ok({ lessons, done, total: ids.length });
  };
}
