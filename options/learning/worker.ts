/** Reads clips against the catalog: some milliseconds each, and there may be a thousand. It answers each message with some. */
import type { Problem } from '../../src/model/problem.ts';
import type { Result } from '../../src/model/result.ts';
import { readLibrary, withLibrary } from '../../src/platform/database/library.ts';
import { createLateLessons, type LateLessons } from './late-lessons.ts';

export type Answered = Result<LateLessons, Problem> | { readonly failure: string };

const next = createLateLessons({ withLibrary, readLibrary });

addEventListener('message', () => {
  next().then(
    (answer) => postMessage(answer satisfies Answered),
    (cause: unknown) => postMessage({ failure: String(cause) } satisfies Answered),
  );
});
