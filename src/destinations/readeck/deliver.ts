import * as v from 'valibot';
import type { Receipt } from '../../model/delivery.ts';
import { problem } from '../../model/problem.ts';
import { err, ok, type Result } from '../../model/result.ts';
import type { Job, Outcome, Services } from '../destination.ts';
import { here } from '../here.ts';
import { explanationOf } from '../http/explanation.ts';
import { type Failed, failureOf, unreadable } from '../http/failure.ts';
import type { JsonApi } from '../http/json-api.ts';
import { notesOnArticle, rememberArticle } from '../sent-article.ts';
import { rememberTexts } from '../sent-texts.ts';
import { mergedTags, rememberTags, tagChanges, tagsOf } from '../tags.ts';
import { type Bookmark, readeckApi } from './api.ts';
import type { ReadeckAccount } from './config.ts';
import { findBookmark } from './find-bookmark.ts';
import { bookmark, changes, notesOf, titleOf } from './payload.ts';

/** How long Readeck may go on reading a page before it is asked again, in ms. */
const readingTime = 15_000;

/** Readeck makes a second bookmark of the same address, so it is looked for before. */
export async function deliver(sent: Job, account: ReadeckAccount, services: Services): Promise<Outcome> {
  const job = here(sent, account.url);
  const api = readeckApi(account, services);
  const found = await findBookmark(job, api);
  if (!found.ok) return found.error;
  const labels = tagsOf(job.full.clip, account.withOfferings);
  const there = found.value;
  const saved =
    there === null ? await create(job, labels, account, api, services) : await update(job, there, labels, api);
  if (!saved.ok) return saved.error;
  const receipt: Receipt = {
    remoteId: saved.value,
    url: `${account.url}/bookmarks/${encodeURIComponent(saved.value)}`,
    details: {
      ...rememberTags(labels),
      ...rememberTexts(job.full.clip),
      ...rememberArticle(job.full, there === null && account.withArticle, job.earlier),
    },
  };
  const onArticle = account.withArticle ? notesOnArticle('Readeck', job.full, receipt) : [];
  return { status: 'delivered', receipt, notes: [...notesOf(job.full.clip), ...onArticle] };
}

/** The answer names the new bookmark in a header alone. */
async function create(
  { full }: Job,
  labels: readonly string[],
  account: ReadeckAccount,
  api: JsonApi,
  services: Services,
): Promise<Result<string, Failed>> {
  const reply = await api.send('POST', '/bookmarks', bookmark(full, labels, account));
  if (reply.kind === 'failure' || reply.status < 200 || reply.status > 299) {
    return err(failureOf(reply, 'Readeck', services.now(), reply.kind === 'answer' ? explanationOf(reply) : null));
  }
  const id = reply.header('bookmark-id')?.trim();
  return id ? ok(id) : err(unreadable('Readeck', reply, ['It named no bookmark.']));
}

async function update(
  { full, earlier }: Job,
  there: Bookmark,
  labels: readonly string[],
  api: JsonApi,
): Promise<Result<string, Failed>> {
  const { add, remove } = tagChanges(labels, earlier);
  const wanted = mergedTags(there.labels, { add, remove });
  if (!there.loaded) {
    // Without a receipt it can be our own, a moment ago: then nothing is left to do.
    const isSame =
      there.title === titleOf(full.clip) && wanted.toSorted().join('\n') === there.labels.toSorted().join('\n');
    return earlier === null && isSame ? ok(there.id) : err(stillReading());
  }
  const path = `/bookmarks/${encodeURIComponent(there.id)}`;
  const saved = await api.call('PATCH', path, v.object({ id: v.string() }), changes(full, earlier, add, remove));
  return saved.ok ? ok(there.id) : saved;
}

const stillReading = (): Failed => ({
  status: 'retry',
  retryAfter: readingTime,
  isAboutClip: true,
  problem: problem(
    'backend-unavailable',
    'Readeck is still reading the page and would lose a change to it.',
    'The change is sent by itself in a moment.',
  ),
});
