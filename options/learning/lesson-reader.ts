import type { Problem } from '../../src/model/problem.ts';
import type { Result } from '../../src/model/result.ts';
import { startOwnWorker } from '../../src/platform/own-worker.ts';
import type { LateLessons } from './late-lessons.ts';
import type { Answered } from './worker.ts';
import workerUrl from './worker.ts?worker&url';

/** Whoever reads what clips of the library would have taught. */
export interface LessonReader {
  /** The next few; to be asked one after the other. */
  next(): Promise<Result<LateLessons, Problem>>;
  close(): void;
}

/** Reads in a thread of its own, which lives until it is closed. A failure there is one here: a bug, no problem. */
export function startLessonReader(): LessonReader {
  const worker = startOwnWorker(workerUrl);
  return {
    next: () =>
      new Promise((resolve, reject) => {
        worker.onmessage = ({ data }: MessageEvent<Answered>) => {
          if ('failure' in data) reject(new Error(data.failure));
          else resolve(data);
        };
        worker.onerror = ({ message }) => reject(new Error(message));
        worker.postMessage(null);
      }),
    close: () => worker.terminate(),
  };
}
