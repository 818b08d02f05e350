import { toBase64 } from '../../model/base64.ts';

/** A file of the repository as it is to be. */
export interface RepositoryFile {
  readonly path: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Creates a file, or with `sha`, the id of the blob that is replaced, updates it. */
export interface FileWrite {
  message: string;
  /** In Base64. */
  content: string;
  branch: string;
  sha?: string;
}

export const fileWrite = (
  { bytes }: RepositoryFile,
  message: string,
  branch: string,
  sha: string | null,
): FileWrite => ({ message, content: toBase64(bytes), branch, ...(sha === null ? {} : { sha }) });

export interface PullRequest {
  title: string;
  head: string;
  base: string;
  body: string;
}

/** @param cleanUrl of the clip: the body names it as code, so that no link to it is made there */
export const pullRequest = (title: string, head: string, base: string, cleanUrl: string): PullRequest => ({
  title,
  head,
  base,
  body: `Clipped with Sheaf from \`${cleanUrl.replaceAll('`', '%60')}\`.`,
});

/** GitHub's way to make a branch. */
export interface NewRef {
  ref: string;
  sha: string;
}

/** The branch of a clip's pull request. */
export const branchOfClip = (clipId: string): string => `sheaf/${clipId}`;
