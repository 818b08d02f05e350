import { problem } from '../../model/problem.ts';
import type { Job, Outcome, Services } from '../destination.ts';
import type { ObsidianUriAccount } from './config.ts';
import { linkFor, linkTo, longestLink, pathOf } from './payload.ts';

/** Opens one link. Obsidian gives no answer, so that what the browser takes counts as delivered. */
export async function deliver(job: Job, account: ObsidianUriAccount, services: Services): Promise<Outcome> {
  const path = pathOf(job, account);
  const whole = linkFor(job, path, account, true);
  const isWhole = whole.length <= longestLink;
  if (!isWhole && !account.mayShorten) return tooLong;
  const link = isWhole ? whole : linkFor(job, path, account, false);
  if (link.length > longestLink) return tooLong;
  const opened = await services.openExternally(link);
  if (!opened.ok) return { status: 'retry', problem: opened.error, retryAfter: null };
  const notes = isWhole ? [] : ['The article is too long for a link, so the note holds its properties alone.'];
  return { status: 'delivered', receipt: { remoteId: path, url: linkTo(account.vault, path) }, notes };
}

const tooLong: Outcome = {
  status: 'rejected',
  problem: problem(
    'backend-refused',
    'The note is too long for an obsidian:// link, which holds about 2,000 characters.',
    'Add Obsidian with the plugin Local REST API as a destination, or save the clip as a Markdown file.',
  ),
};
