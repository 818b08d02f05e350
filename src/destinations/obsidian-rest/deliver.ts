import { err, ok, type Result } from '../../model/result.ts';
import type { Job, Outcome, Services } from '../destination.ts';
import { type Failed, refused } from '../http/failure.ts';
import { notePath } from '../note-path.ts';
import { isNoteOf, noteText } from '../note-text.ts';
import { backend, type Note, openVault, type Vault } from './api.ts';
import type { ObsidianRestAccount } from './config.ts';

/** Notes of others that may have the name that is wanted, before we give up. */
const mostNames = 50;

/** Where a note goes; `there` is our own earlier version of it. */
interface Place {
  readonly path: string;
  readonly there: Note | null;
}

/** Writes the note where it lies, or under the first name that no other note has: only a note of this clip is replaced. */
export async function deliver(job: Job, account: ObsidianRestAccount, services: Services): Promise<Outcome> {
  const vault = openVault(account, services);
  const place = await findPlace(job, account, vault);
  if (!place.ok) return place.error;
  const { path, there } = place.value;
  const written = await vault.write(path, noteText(job, { withBody: true }), there);
  if (!written.ok) return written.error;
  return { status: 'delivered', receipt: { remoteId: path, url: linkTo(path, account) }, notes: [] };
}

async function findPlace(
  { full, earlier }: Job,
  account: ObsidianRestAccount,
  vault: Vault,
): Promise<Result<Place, Failed>> {
  const { clip } = full;
  if (earlier !== null) {
    const known = await vault.read(earlier.remoteId);
    if (!known.ok) return known;
    if (known.value !== null && isNoteOf(clip.id, known.value.text))
      return ok({ path: earlier.remoteId, there: known.value });
  }
  for (let number = 1; number <= mostNames; number += 1) {
    const path = notePath(account.path, clip, number === 1 ? '' : ` ${number}`);
    const found = await vault.read(path);
    if (!found.ok) return found;
    if (found.value === null || isNoteOf(clip.id, found.value.text)) return ok({ path, there: found.value });
  }
  const reason = `${mostNames} other notes have the name ${notePath(account.path, clip)} already`;
  return err({ status: 'rejected', problem: refused(backend, reason) });
}

/** https://help.obsidian.md/uri */
const linkTo = (path: string, { vault }: ObsidianRestAccount): string | null =>
  vault === '' ? null : `obsidian://open?vault=${encodeURIComponent(vault)}&file=${encodeURIComponent(path)}`;
