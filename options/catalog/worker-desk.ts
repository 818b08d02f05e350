import { startOwnWorker } from '../../src/platform/own-worker.ts';
import type { CatalogDesk } from './catalog-desk.ts';
import type { Answered, Asked } from './worker.ts';
import workerUrl from './worker.ts?worker&url';

interface Waiting {
  readonly resolve: (reply: never) => void;
  readonly reject: (cause: Error) => void;
}

/** A desk in a thread of its own, which lives as long as the page. A failure there is one here: a bug, no problem. */
export function createWorkerDesk(): CatalogDesk {
  const waiting = new Map<number, Waiting>();
  const worker = startOwnWorker(workerUrl);
  let last = 0;

  worker.addEventListener('message', ({ data }: MessageEvent<Answered>) => {
    const asker = waiting.get(data.number);
    waiting.delete(data.number);
    if ('failure' in data) asker?.reject(new Error(data.failure));
    else asker?.resolve(data.reply as never);
  });
  worker.addEventListener('error', ({ message }) => {
    for (const { reject } of waiting.values()) reject(new Error(message));
    waiting.clear();
  });

  /** What comes back for a method is what the other side's method gives: the worker asks the very same interface. */
  function ask<M extends Asked['method']>(method: M, ...args: Parameters<CatalogDesk[M]>): ReturnType<CatalogDesk[M]> {
    last += 1;
    const number = last;
    worker.postMessage({ number, method, args });
    return new Promise((resolve, reject) => waiting.set(number, { resolve, reject })) as ReturnType<CatalogDesk[M]>;
  }
  return {
    look: () => ask('look'),
    inUse: () => ask('inUse'),
    prepare: (incoming, language) => ask('prepare', incoming, language),
    prepareAgain: (language) => ask('prepareAgain', language),
    prepared: () => ask('prepared'),
    write: (fileName) => ask('write', fileName),
  };
}
