import type { Receipt } from '../../model/delivery.ts';
import { imageExtension } from '../../model/image-extension.ts';
import { err, ok, type Result } from '../../model/result.ts';
import type { Job } from '../destination.ts';
import type { Failed } from '../http/failure.ts';
import type { Api } from './api.ts';
import type { GitHubAccount } from './config.ts';
import { commitFile, readStored, type StoredFile } from './files.ts';
import { messageOf, pathOf } from './pattern.ts';
import type { RepositoryFile } from './payload.ts';
import type { Place } from './place.ts';

/** A clip in the repository; its receipt leads to the file. */
export interface Committed {
  readonly receipt: Receipt;
  readonly notes: readonly string[];
}

/**
 * Commits the image and then the file, so that no page is published before its image.
 * @param place with what is there on the branch to commit to
 */
export async function commitClip(
  api: Api,
  job: Job,
  account: GitHubAccount,
  branch: string,
  place: Place,
): Promise<Result<Committed, Failed>> {
  const message = messageOf(account.message, job.full.clip);
  const image = await imageOf(job, account);
  // Whether or not an answer was lost: the next attempt looks there first, also if the title changes before.
  const cutShort = (failed: Failed): Result<never, Failed> =>
    err({ ...failed, receipt: receiptOf(account, place.path, { url: job.earlier?.url ?? null }, image.file) });

  const imageNotes = image.file === null ? ok(image.notes) : await commitImage(api, image.file, branch, message);
  if (!imageNotes.ok) return cutShort(imageNotes.error);
  const file = await commitFile(api, place, branch, message, place.stored);
  if (!file.ok) return cutShort(file.error);
  return ok({ receipt: receiptOf(account, place.path, file.value, image.file), notes: imageNotes.value });
}

/** Names a repository among those of all servers. */
export const repositoryOf = ({ url, repository }: GitHubAccount): string => `${url} ${repository}`;

/** @param stored the clip's file; without its `sha` while it is not known to be there */
export const receiptOf = (
  account: GitHubAccount,
  path: string,
  { url, sha }: Pick<StoredFile, 'url'> & Partial<StoredFile>,
  image: RepositoryFile | null,
): Receipt => ({
  remoteId: path,
  url,
  details: {
    repository: repositoryOf(account),
    path,
    ...(sha === undefined ? {} : { sha }),
    ...(image === null ? {} : { image: image.path }),
  },
});

interface Image {
  readonly file: RepositoryFile | null;
  readonly notes: readonly string[];
}

/** The lead image as a file of the repository. It keeps its path too, as long as it is of the same type. */
async function imageOf(job: Job, { imagePath }: GitHubAccount): Promise<Image> {
  const { clip } = job.full;
  if (imagePath === '' || clip.image === null) return { file: null, notes: [] };
  const image = await job.image();
  if (image === null) return { file: null, notes: ['The lead image could not be had, so it is not committed.'] };
  const extension = imageExtension(image);
  const before = job.earlier?.details?.['image'];
  const path = before?.endsWith(`.${extension}`) === true ? before : pathOf(imagePath, clip, extension);
  return { file: { path, bytes: image.bytes }, notes: [] };
}

/** Gives notes. An image that is refused keeps no clip back. */
async function commitImage(
  api: Api,
  file: RepositoryFile,
  branch: string,
  message: string,
): Promise<Result<readonly string[], Failed>> {
  const stored = await readStored(api, file.path, branch);
  const committed = stored.ok ? await commitFile(api, file, branch, message, stored.value) : stored;
  if (committed.ok) return ok([]);
  if (committed.error.status !== 'rejected') return committed;
  return ok([`The lead image was not committed: ${committed.error.problem.message}`]);
}
