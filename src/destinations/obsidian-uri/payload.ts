import type { Job } from '../destination.ts';
import { notePath } from '../note-path.ts';
import { noteText } from '../note-text.ts';
import type { ObsidianUriAccount } from './config.ts';

/**
 * Characters of an address that every browser hands on: Chromium drops a longer one than 2,048 with its quotes on Windows
 * (`OpenExternalOnWorkerThread`, crbug.com/727909), after Firefox's reasoning (bug 161357).
 */
export const longestLink = 2_046;

/**
 * Where the note goes. The link cannot look whether the name is free, so that it carries a piece of the clip's id: then
 * nothing but an earlier version of itself is ever replaced.
 */
export const pathOf = ({ full, earlier }: Job, { path }: Pick<ObsidianUriAccount, 'path'>): string =>
  earlier?.remoteId ?? notePath(path, full.clip, ` (${full.clip.id.slice(0, 8)})`);

/** The link that makes or replaces the note; https://help.obsidian.md/uri, “Create note”. */
export function linkFor(
  job: Job,
  path: string,
  { vault }: Pick<ObsidianUriAccount, 'vault'>,
  withBody: boolean,
): string {
  const values = { vault, file: path, content: noteText(job, { withBody }) };
  const query = Object.entries(values).map(([key, value]) => `${key}=${encodeURIComponent(value)}`);
  return `obsidian://new?${query.join('&')}&overwrite=true&silent=true`;
}

export const linkTo = (vault: string, path: string): string =>
  `obsidian://open?vault=${encodeURIComponent(vault)}&file=${encodeURIComponent(path)}`;
