import type { Problem } from '../../src/model/problem.ts';
import type { Result } from '../../src/model/result.ts';
import type { StoredClip } from '../../src/platform/database/stretches.ts';
import type { TransferWorld } from '../transfer/world.ts';

/** Clips whose bodies are in memory at the same time; fewer where pictures come with them. */
const sizes = { plain: 100, withImages: 20 };

export interface Stretches {
  readonly ids: readonly string[];
  readonly withImages: boolean;
  /** Called with what could not be read; the others go on. */
  readonly onFailures: (failures: readonly Problem[]) => void;
  /** Called with how many of the ids are behind it, and how many of those were clips that could be read. */
  readonly onProgress: (done: number, read: number) => void;
}

/** Ends an export from within its generators; `exportClips` turns it back into a value. */
export class ExportStopped extends Error {
  readonly problem: Problem | null;

  constructor(problem: Problem | null) {
    super('the export was stopped');
    this.problem = problem;
  }
}

/** The library's clips, a stretch at a time. Throws `ExportStopped` where the user wants no more, or nothing can be read. */
export async function* clipStretches(
  { ids, withImages, onFailures, onProgress }: Stretches,
  readStretch: TransferWorld['readStretch'],
  signal: AbortSignal,
): AsyncGenerator<readonly StoredClip[]> {
  const size = withImages ? sizes.withImages : sizes.plain;
  let count = 0;
  for (let from = 0; from < ids.length; from += size) {
    if (signal.aborted) throw new ExportStopped(null);
    const read: Result<{ clips: readonly StoredClip[]; failures: readonly Problem[] }, Problem> = await readStretch(
      ids.slice(from, from + size),
      withImages,
    );
    if (!read.ok) throw new ExportStopped(read.error);
    if (read.value.failures.length > 0) onFailures(read.value.failures);
    yield read.value.clips;
    count += read.value.clips.length;
    onProgress(Math.min(from + size, ids.length), count);
  }
}
