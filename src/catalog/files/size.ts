import { limits } from '../../model/limits.ts';
import type { Problem } from '../../model/problem.ts';
import { ok, type Result } from '../../model/result.ts';
import { refuse } from './refuse.ts';

/** What is wrong with a file's size, to be asked before its bytes are read. */
export function sizeFault(bytes: number): Result<null, Problem> {
  if (bytes === 0) return refuse(['The file is empty.']);
  if (bytes <= limits.importedFile) return ok(null);
  const inMegabytes = (size: number): string => (size / 1_000_000).toLocaleString('en', { maximumFractionDigits: 0 });
  return refuse([`The file has ${inMegabytes(bytes)} MB; ${inMegabytes(limits.importedFile)} MB are the most.`]);
}
