import * as v from 'valibot';
import { fromBase64 } from '../../model/base64.ts';
import { problem } from '../../model/problem.ts';
import { err, ok, type Result } from '../../model/result.ts';
import { type Failed, failureOf, refused } from '../http/failure.ts';
import type { HttpReply } from '../http/http.ts';
import { misfit } from '../misfit.ts';
import { type Api, encoded, isAnswer, reasonOf } from './api.ts';
import { blobId } from './git-blob.ts';
import { fileWrite, type RepositoryFile } from './payload.ts';
import { contentSchema, fileSchema, writtenSchema } from './schemas.ts';

/** A file that lies in the repository. */
export interface StoredFile {
  /** The id of its blob. */
  readonly sha: string;
  readonly url: string | null;
  /** Null where the API did not give it: above 1 MB. */
  readonly text: string | null;
}

/** How often a write is tried again upon what others have just committed. */
const attempts = 4;

/** What lies at a path of a branch; null for nothing. */
export async function readStored(api: Api, path: string, branch: string): Promise<Result<StoredFile | null, Failed>> {
  const reply = await api.request('GET', `contents/${encoded(path)}`, { query: { ref: branch } });
  if (isAnswer(reply, 404)) return ok(null);
  const read = api.read(reply, contentSchema);
  if (!read.ok) return read;
  const file = v.safeParse(fileSchema, read.value);
  if (!file.success) {
    return err({ status: 'rejected', problem: refused(api.backend, `At ${path} lies something that is no file`) });
  }
  const { sha, html_url: url = null, encoding, content } = file.output;
  return ok({ sha, url, text: encoding === 'base64' ? textOf(content ?? '') : null });
}

/**
 * The text of a file; null for what is no Base64, which GitHub folds. What is no UTF-8 gets replacement characters: it is
 * looked into for an address, no more.
 */
function textOf(content: string): string | null {
  const base64 = content.replace(/\s/g, '');
  const isBase64 = base64.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(base64);
  return isBase64 ? new TextDecoder().decode(fromBase64(base64)) : null;
}

/** Whether a file holds these bytes already. */
export const isSame = async (stored: StoredFile | null, bytes: Uint8Array<ArrayBuffer>): Promise<boolean> =>
  stored !== null && (await blobId(bytes, stored.sha)) === stored.sha;

/**
 * Makes a file of a branch what it is to be. Nothing is committed where it is so already; where somebody else commits at
 * the same time, it is looked at anew.
 * @param stored what was seen there last
 */
export async function commitFile(
  api: Api,
  file: RepositoryFile,
  branch: string,
  message: string,
  stored: StoredFile | null,
): Promise<Result<StoredFile, Failed>> {
  let seen = stored;
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    if (seen !== null && (await isSame(seen, file.bytes))) return ok(seen);
    const reply = await write(api, file, branch, message, seen);
    // Gitea answers so too where the file to be updated is gone.
    if (isAnswer(reply, 404) && seen === null) {
      return err(misfit(`The repository has no branch “${branch}”, or the token may not write to it.`));
    }
    if (!isAnswer(reply, 404, 409, 422)) return written(api, reply, file);
    const again = await readStored(api, file.path, branch);
    if (!again.ok) return again;
    if (isRefusal(reply, seen, again.value)) return err(refusalOf(api, reply));
    seen = again.value;
  }
  return err(contended(api.backend));
}

/** Gitea creates with POST and updates with PUT; GitHub does both with PUT. */
const write = (
  api: Api,
  file: RepositoryFile,
  branch: string,
  message: string,
  seen: StoredFile | null,
): Promise<HttpReply> =>
  api.request(api.dialect === 'gitea' && seen === null ? 'POST' : 'PUT', `contents/${encoded(file.path)}`, {
    body: fileWrite(file, message, branch, seen?.sha ?? null),
  });

async function written(api: Api, reply: HttpReply, { bytes }: RepositoryFile): Promise<Result<StoredFile, Failed>> {
  const read = api.read(reply, writtenSchema);
  if (!read.ok) return read;
  const { sha, html_url: url = null } = read.value.content ?? {};
  return ok({ sha: sha ?? (await blobId(bytes, '')), url, text: null });
}

/** 409 is also what a branch answers that others push to; 422 is a refusal where the file is as it was seen. */
function isRefusal(reply: HttpReply, before: StoredFile | null, now: StoredFile | null): boolean {
  if (reply.kind !== 'answer') return false;
  const isRule = /rule violation|protected/i.test(reply.text.slice(0, 2_000));
  return isRule || (reply.status === 422 && before?.sha === now?.sha);
}

const refusalOf = ({ backend }: Api, reply: HttpReply): Failed =>
  failureOf(reply, backend, new Date(0), reply.kind === 'answer' ? reasonOf(reply.text) : null);

const contended = (backend: string): Failed => ({
  status: 'retry',
  problem: problem(
    'conflict',
    `Others commit to the same branch on ${backend} at the moment.`,
    'The clip is kept and tried again by itself.',
  ),
  retryAfter: null,
});
