import type { Problem } from '../../src/model/problem.ts';
import { ok, type Result } from '../../src/model/result.ts';
import type { OptionsWorld } from '../options-world.ts';

export interface LearningProgress {
  /** Clips that have been looked at. */
  readonly done: number;
  readonly total: number;
}

/**
 * Has suggestions learn of clips that are in the library and have taught nothing yet, some at a time, so that saves get
 * their turn between. Returns how many have taught; what was learned before a problem stays learned.
 */
export async function learnFromLibrary(
  { send, readLateLessons }: Pick<OptionsWorld, 'send' | 'readLateLessons'>,
  tell: (progress: LearningProgress) => void,
): Promise<Result<number, Problem>> {
  const reader = readLateLessons();
  try {
    let taught = 0;
    for (;;) {
      const next = await reader.next();
      if (!next.ok) return next;
      const { lessons, done, total } = next.value;
      if (lessons.length > 0) {
        const reply = await send('learned.teach', { lessons: [...lessons] });
        if (!reply.ok) return reply;
        taught += reply.value.taught;
      }
      tell({ done, total });
      if (done >= total) return ok(taught);
    }
  } finally {
    reader.close();
  }
}
