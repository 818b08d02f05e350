import * as v from 'valibot';
import { ok, type Result } from '../../model/result.ts';
import type { Job, Outcome, Services } from '../destination.ts';
import { here } from '../here.ts';
import type { Failed } from '../http/failure.ts';
import type { JsonApi } from '../http/json-api.ts';
import { mergedTags, rememberTags, tagChanges } from '../tags.ts';
import { asUser, type Entry, entrySchema } from './api.ts';
import type { WallabagAccount } from './config.ts';
import { hashedUrl } from './hashed-url.ts';
import { entry, fields, notesOf, wallabagTags } from './payload.ts';

/** An id where the entry exists; false or null where it does not. */
const existsSchema = v.object({ exists: v.nullable(v.union([v.pipe(v.number(), v.safeInteger()), v.boolean()])) });

/** wallabag has one entry an address: creating it a second time would update it, but could not take a tag away. */
export async function deliver(sent: Job, account: WallabagAccount, services: Services): Promise<Outcome> {
  const job = here(sent, account.url);
  const tags = wallabagTags(job.full.clip, account);
  const saved = await asUser(account, services, (api) => save(job, tags, account, api));
  if (!saved.ok) return saved.error;
  const id = String(saved.value.id);
  return {
    status: 'delivered',
    receipt: { remoteId: id, url: `${account.url}/view/${id}`, details: rememberTags(tags) },
    notes: notesOf(job.full.clip),
  };
}

async function save(
  job: Job,
  tags: readonly string[],
  account: WallabagAccount,
  api: JsonApi,
): Promise<Result<Entry, Failed>> {
  const found = await findEntry(job, api);
  if (!found.ok) return found;
  return found.value === null
    ? api.call('POST', '/entries.json', entrySchema, entry(job.full, tags, account))
    : update(job, found.value, tags, account, api);
}

async function findEntry({ earlier, full }: Job, api: JsonApi): Promise<Result<Entry | null, Failed>> {
  const byId = (id: string) => api.find(`/entries/${encodeURIComponent(id)}.json?detail=metadata`, entrySchema);
  if (earlier !== null) {
    const known = await byId(earlier.remoteId);
    if (!known.ok || known.value !== null) return known;
  }
  const hash = await hashedUrl(full.clip.urls.clean);
  const check = await api.call('GET', `/entries/exists.json?return_id=1&hashed_url=${hash}`, existsSchema);
  if (!check.ok) return check;
  return typeof check.value.exists === 'number' ? byId(String(check.value.exists)) : ok(null);
}

/** A list of tags replaces those of the entry, but an empty one is not heard: then each is taken off by itself. */
async function update(
  { full, earlier }: Job,
  there: Entry,
  tags: readonly string[],
  account: WallabagAccount,
  api: JsonApi,
): Promise<Result<Entry, Failed>> {
  const labels = there.tags.map(({ label }) => label);
  const merged = mergedTags(labels, tagChanges(tags, earlier));
  const path = `/entries/${there.id}`;
  const changes = { ...fields(full, account), ...(merged.length === 0 ? {} : { tags: merged.join(',') }) };
  let saved = await api.call('PATCH', `${path}.json`, entrySchema, changes);
  for (const tag of merged.length === 0 ? there.tags : []) {
    if (!saved.ok) return saved;
    saved = await api.call('DELETE', `${path}/tags/${tag.id}.json`, entrySchema);
  }
  return saved;
}
