import type { Clip } from '../../model/clip.ts';
import { ok, type Result } from '../../model/result.ts';
import type { Job } from '../destination.ts';
import type { Failed } from '../http/failure.ts';
import type { Api } from './api.ts';
import type { GitHubAccount } from './config.ts';
import { isSame, readStored, type StoredFile } from './files.ts';
import { pathOf } from './pattern.ts';

/** Where a clip's file lies or is to lie, what it is to hold, and what is there. */
export interface Place {
  readonly path: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly stored: StoredFile | null;
  /** Whether nothing has to be committed. */
  readonly isSame: boolean;
}

/**
 * Finds the place of a clip's file on a branch. A file that an earlier delivery made keeps its path, whatever the title
 * or the pattern is now: other pages link to it. Where the pattern leads to another clip's file, a part of the id is
 * added.
 */
export async function findPlace(
  api: Api,
  job: Job,
  { path: pattern, format }: GitHubAccount,
  branch: string,
): Promise<Result<Place, Failed>> {
  const { clip } = job.full;
  const bytes = new TextEncoder().encode(job.render(format).text);
  const at = async (path: string): Promise<Result<Place, Failed>> => {
    const stored = await readStored(api, path, branch);
    if (!stored.ok) return stored;
    return ok({ path, bytes, stored: stored.value, isSame: await isSame(stored.value, bytes) });
  };

  const known = job.earlier?.details?.['path'];
  const before = known === undefined ? null : await at(known);
  if (before !== null && (!before.ok || before.value.stored !== null)) return before;
  const place = await at(pathOf(pattern, clip, ''));
  return !place.ok || isFor(clip, place.value) ? place : at(pathOf(pattern, clip, '', true));
}

/** Whether a place is free, or holds the clip already. */
function isFor(clip: Clip, { path, stored, isSame }: Place): boolean {
  return stored === null || isSame || path.includes(clip.id) || isOf(clip, stored);
}

/** Whether a file is an earlier state of the clip's: each format names the clip's id or its address before the body. */
function isOf({ id, urls }: Clip, { text }: StoredFile): boolean {
  if (text === null) return false;
  const head = text.startsWith('---\n') ? text.slice(0, text.indexOf('\n---\n', 4)) : text;
  return head.includes(id) || head.includes(urls.clean);
}
