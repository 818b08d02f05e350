import * as v from 'valibot';
import type { Receipt } from '../../model/delivery.ts';
import { ok, type Result } from '../../model/result.ts';
import type { Job, Outcome, Services } from '../destination.ts';
import { here } from '../here.ts';
import type { Failed } from '../http/failure.ts';
import type { JsonApi } from '../http/json-api.ts';
import { notesOnArticle, rememberArticle } from '../sent-article.ts';
import { rememberTexts } from '../sent-texts.ts';
import { rememberTags, tagChanges, tagsOf } from '../tags.ts';
import { karakeepApi } from './api.ts';
import type { KarakeepAccount } from './config.ts';
import { changes, link, upload } from './payload.ts';

const idSchema = v.object({ id: v.pipe(v.string(), v.nonEmpty()) });
const createdSchema = v.object({ ...idSchema.entries, alreadyExists: v.optional(v.boolean(), false) });
const checkSchema = v.object({ bookmarkId: v.nullable(v.pipe(v.string(), v.nonEmpty())) });

/** Finds or makes the bookmark, then brings its fields and tags up to date: each step may be repeated. */
export async function deliver(sent: Job, account: KarakeepAccount, services: Services): Promise<Outcome> {
  const job = here(sent, account.url);
  const api = karakeepApi(account, services);
  const found = await findOrCreate(job, account, api);
  if (!found.ok) return found.error;
  const { id, hasArticle } = found.value;
  const tags = tagsOf(job.full.clip, account.withOfferings);
  const receipt: Receipt = {
    remoteId: id,
    url: `${account.url}/dashboard/preview/${encodeURIComponent(id)}`,
    details: {
      ...rememberTags(tags),
      ...rememberTexts(job.full.clip),
      ...rememberArticle(job.full, hasArticle, job.earlier),
    },
  };
  const failure = await update(job, found.value, tags, account, api);
  // Until all tags are there, a next attempt must compare with what an earlier delivery brought.
  if (failure !== null) return { ...failure, receipt: job.earlier?.remoteId === id ? job.earlier : receipt };
  return {
    status: 'delivered',
    receipt,
    notes: account.withArticle ? notesOnArticle('Karakeep', job.full, receipt) : [],
  };
}

interface Found {
  readonly id: string;
  readonly isNew: boolean;
  readonly hasArticle: boolean;
}

async function findOrCreate(job: Job, account: KarakeepAccount, api: JsonApi): Promise<Result<Found, Failed>> {
  const found = await findBookmark(job, api);
  if (!found.ok) return found;
  if (found.value !== null) return ok({ id: found.value, isNew: false, hasArticle: false });
  const form = upload(job.full, account);
  // Karakeep gives the bookmark that has the same address already rather than making a second one.
  const created =
    form === null
      ? await api.call('POST', '/bookmarks', createdSchema, link(job.full))
      : await api.call('POST', '/bookmarks/singlefile?ifexists=skip', createdSchema, form);
  if (!created.ok) return created;
  const isNew = !created.value.alreadyExists;
  return ok({ id: created.value.id, isNew, hasArticle: isNew && form !== null });
}

/** By its id, else by its address; older versions have no such question, and tell when they are asked to create. */
async function findBookmark({ earlier, full }: Job, api: JsonApi): Promise<Result<string | null, Failed>> {
  if (earlier !== null) {
    const known = await api.find(`/bookmarks/${encodeURIComponent(earlier.remoteId)}`, idSchema);
    if (!known.ok) return known;
    if (known.value !== null) return ok(known.value.id);
  }
  const check = await api.find(`/bookmarks/check-url?url=${encodeURIComponent(full.clip.urls.clean)}`, checkSchema);
  return check.ok ? ok(check.value?.bookmarkId ?? null) : check;
}

/** Fields, then tags. */
async function update(
  { full, earlier }: Job,
  { id, isNew }: Found,
  tags: readonly string[],
  { isArchived }: KarakeepAccount,
  api: JsonApi,
): Promise<Failed | null> {
  const path = `/bookmarks/${encodeURIComponent(id)}`;
  const fields = { ...changes(full, earlier), ...(isNew && isArchived ? { archived: true } : {}) };
  const { add, remove } = tagChanges(tags, earlier);
  const named = (names: readonly string[]) => ({ tags: names.map((tagName) => ({ tagName })) });
  const steps = [
    () => api.call('PATCH', path, idSchema, fields),
    ...(add.length === 0 ? [] : [() => api.call('POST', `${path}/tags`, v.object({}), named(add))]),
    ...(remove.length === 0 ? [] : [() => api.call('DELETE', `${path}/tags`, v.object({}), named(remove))]),
  ];
  for (const step of steps) {
    const done = await step();
    if (!done.ok) return done.error;
  }
  return null;
}
