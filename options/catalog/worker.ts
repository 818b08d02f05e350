/** The options page's second thread. It reads the library for itself, so that no catalog is copied from thread to thread. */
import { readCatalogState } from '../../src/platform/database/catalog.ts';
import { readLibrary } from '../../src/platform/database/library.ts';
import { countTermUses } from '../../src/platform/database/term-uses.ts';
import type { CatalogDesk } from './catalog-desk.ts';
import { createLibraryDesk } from './library-desk.ts';

type Method = keyof CatalogDesk;
/** As it travels: replies carry the number of their request. */
export type Asked = { [M in Method]: { number: number; method: M; args: Parameters<CatalogDesk[M]> } }[Method];
export type Answered =
  | { readonly number: number; readonly reply: Awaited<ReturnType<CatalogDesk[Method]>> }
  | { readonly number: number; readonly failure: string };

const desk = createLibraryDesk({
  readState: () => readLibrary(readCatalogState),
  countUses: (affected) => readLibrary((db) => countTermUses(db, affected)),
});

addEventListener('message', ({ data }: MessageEvent<Asked>) => {
  const { number } = data;
  answer(data).then(
    (reply) => postMessage({ number, reply } satisfies Answered),
    (cause: unknown) => postMessage({ number, failure: String(cause) } satisfies Answered),
  );
});

function answer(asked: Asked) {
  switch (asked.method) {
    case 'look':
      return desk.look();
    case 'inUse':
      return desk.inUse();
    case 'prepare':
      return desk.prepare(...asked.args);
    case 'prepareAgain':
      return desk.prepareAgain(...asked.args);
    case 'prepared':
      return desk.prepared();
    case 'write':
      return desk.write(...asked.args);
  }
}
