/**
 * The popup's second thread: making a large catalog searchable takes longer than a frame, and the form must not wait for
 * it. It reads the library for itself, so that no catalog is copied from thread to thread.
 */
import { buildSuggestIndex } from '../../src/catalog/suggest/build-index.ts';
import { suggestTermsOf } from '../../src/catalog/suggest/catalog-terms.ts';
import { emptyMemory } from '../../src/catalog/suggest/memory.ts';
import { readCatalog } from '../../src/platform/database/catalog.ts';
import { readMemory } from '../../src/platform/database/learned.ts';
import { withLibrary } from '../../src/platform/database/library.ts';
import { answer } from './answer.ts';
import type { SuggestReply, SuggestRequest } from './suggester.ts';

/** As it travels: replies carry the number of their request. */
export type Asked = { readonly number: number; readonly request: SuggestRequest };
export type Answered = { readonly number: number; readonly reply: SuggestReply | null };

const knowledge = learnWhatThereIs();

addEventListener('message', ({ data: { number, request } }: MessageEvent<Asked>) => {
  void knowledge.then((known) => {
    const reply = known === null ? null : answer(known.index, known.memory, request);
    postMessage({ number, reply } satisfies Answered);
  });
});

/** Null where the catalog cannot be read; the form says so itself. Of a memory that cannot be read, the options tell. */
async function learnWhatThereIs() {
  const [catalog, memory] = await Promise.all([withLibrary(readCatalog), withLibrary(readMemory)]);
  if (!catalog.ok) return null;
  return {
    index: buildSuggestIndex(suggestTermsOf(catalog.value)),
    memory: memory.ok ? memory.value : emptyMemory(),
  };
}
