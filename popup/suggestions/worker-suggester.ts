import { startOwnWorker } from '../../src/platform/own-worker.ts';
import type { Suggester, SuggestReply } from './suggester.ts';
import type { Answered, Asked } from './worker.ts';
import workerUrl from './worker.ts?worker&url';

/** Suggestions made by a worker that is started at the first question. One that fails answers nothing. */
export function createWorkerSuggester(): Suggester {
  const waiting = new Map<number, (reply: SuggestReply | null) => void>();
  let worker: Worker | null = null;
  let last = 0;

  const settle = (number: number, reply: SuggestReply | null): void => {
    waiting.get(number)?.(reply);
    waiting.delete(number);
  };
  const giveUp = (): void => {
    for (const number of [...waiting.keys()]) settle(number, null);
  };
  const start = (): Worker => {
    const started = startOwnWorker(workerUrl);
    started.addEventListener('message', ({ data }: MessageEvent<Answered>) => settle(data.number, data.reply));
    started.addEventListener('error', (event) => {
      console.error('Sheaf: suggestions have failed', event.message);
      giveUp();
    });
    return started;
  };

  return {
    ask(request) {
      worker ??= start();
      last += 1;
      const asked: Asked = { number: last, request };
      return new Promise((resolve) => {
        waiting.set(asked.number, resolve);
        worker?.postMessage(asked);
      });
    },
    close() {
      worker?.terminate();
      worker = null;
      giveUp();
    },
  };
}
