import * as v from 'valibot';
import { ok, type Result } from '../../model/result.ts';
import type { Job, Outcome, Services } from '../destination.ts';
import { here } from '../here.ts';
import type { Failed } from '../http/failure.ts';
import type { JsonApi } from '../http/json-api.ts';
import { rememberTexts } from '../sent-texts.ts';
import { mergedTags, rememberTags, tagChanges } from '../tags.ts';
import { type Bookmark, bookmarkSchema, linkdingApi } from './api.ts';
import type { LinkdingAccount } from './config.ts';
import { bookmark, changes, linkdingTags } from './payload.ts';

const checkSchema = v.object({ bookmark: v.nullable(bookmarkSchema) });

/** linkding has one bookmark an address, so that a lost answer is found again by it. */
export async function deliver(sent: Job, account: LinkdingAccount, services: Services): Promise<Outcome> {
  const job = here(sent, account.url);
  const api = linkdingApi(account, services);
  const { clip } = job.full;
  const found = await findBookmark(job, api);
  if (!found.ok) return found.error;
  const tags = linkdingTags(clip, account);
  const saved =
    found.value === null
      ? // Scraping would wait for the page, and could only say what the clip says already.
        await api.call('POST', '/bookmarks/?disable_scraping', bookmarkSchema, bookmark(clip, tags, account))
      : await update(job, found.value, tags, api);
  if (!saved.ok) return saved.error;
  const id = String(saved.value.id);
  return {
    status: 'delivered',
    receipt: {
      remoteId: id,
      url: `${account.url}/bookmarks?details=${id}`,
      details: { ...rememberTags(tags), ...rememberTexts(clip) },
    },
    notes: [],
  };
}

/** By its id, else by its address: `check` may take a while, as linkding fetches the page for it. */
async function findBookmark({ earlier, full }: Job, api: JsonApi): Promise<Result<Bookmark | null, Failed>> {
  if (earlier !== null) {
    const known = await api.find(`/bookmarks/${encodeURIComponent(earlier.remoteId)}/`, bookmarkSchema);
    if (!known.ok || known.value !== null) return known;
  }
  const check = await api.call('GET', `/bookmarks/check/?url=${encodeURIComponent(full.clip.urls.clean)}`, checkSchema);
  return check.ok ? ok(check.value.bookmark) : check;
}

function update({ earlier, full }: Job, there: Bookmark, tags: readonly string[], api: JsonApi) {
  const merged = mergedTags(there.tag_names, tagChanges(tags, earlier));
  return api.call('PATCH', `/bookmarks/${there.id}/`, bookmarkSchema, changes(full.clip, merged, earlier));
}
