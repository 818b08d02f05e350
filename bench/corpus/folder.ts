import { existsSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The folder of a corpus: a path, or the name of a folder in `$SHEAF_SAMPLES/corpora`. Throws with what to do where
 * there is none.
 */
export function corpusFolder(named: string | undefined, env: NodeJS.ProcessEnv = process.env): string {
  if (named === undefined) throw new Error('name a corpus: --corpus DIR');
  const samples = env['SHEAF_SAMPLES'];
  const candidates = [named, ...(samples === undefined ? [] : [join(samples, 'corpora', named)])];
  const folder = candidates.find((candidate) => existsSync(candidate));
  if (folder === undefined) throw new Error(`no such folder: ${candidates.join(', ')}`);
  return folder;
}
