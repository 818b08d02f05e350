import * as v from 'valibot';
import { imagesToKeep } from '../../../model/body-images.ts';
import { type Clip, type ClipContent, clipContentSchema, clipSchema, type FullClip } from '../../../model/clip.ts';
import type { ImageFailure } from '../../../model/kept-image.ts';
import { mergedClip } from '../../../model/merge-clips.ts';
import type { Problem } from '../../../model/problem.ts';
import type { ReadingPlace } from '../../../model/reading-place.ts';
import { err, ok, type Result } from '../../../model/result.ts';
import type { ReplyOf } from '../../../protocol/messages.ts';
import { clipIdOf } from '../../../url/clip-id.ts';
import { urlKey } from '../../../url/url-key.ts';
import type { ClipRow, Library } from '../schema.ts';
import { obstacleToStoring } from './check-clip.ts';
import { contentHashOf } from './content-hash.ts';
import { imagePart, imageStores } from './image-rows.ts';
import { imageScopeIn } from './image-scope.ts';
import { contentRow, countListed, liveRow } from './rows.ts';
import { reindexClips, reindexPart, reindexStores } from './search/reindex-clips.ts';
import { inOneWrite, type WriteTransaction } from './transaction.ts';

/** A clip that comes in with an import or a backup. */
export interface ClipToMerge extends FullClip {
  /** Set for one that lies in the trash: since when, an instant. */
  readonly trashedAt: string | null;
  /** Where reading stopped; null or absent where it has not begun. */
  readonly readingPlace?: ReadingPlace | null;
  /** Images that were to be kept where it comes from, and are not: those that wait (`failure` null), and those that could not be had. */
  readonly images: readonly { readonly url: string; readonly failure: ImageFailure | null }[];
}

type Outcome = keyof ReplyOf<'clip.merge'>;

const stores = ['counters', 'readingPlaces', 'settings', ...imageStores, ...reindexStores] as const;
type MergeStores = WriteTransaction<typeof stores>;

/**
 * Adds clips, or joins them with what the library holds of the same pages (`mergedClip`), all or none. Pages in the
 * trash stay there, and what cannot be read stays as it is: both are `left`. Done twice it is done once. Problems:
 * `bad-request` and `body-too-large` (with the clip's title in the details), `quota`, `storage-failed`.
 */
export async function mergeClips(
  db: Library,
  clips: readonly ClipToMerge[],
  { now }: { readonly now: () => Date },
): Promise<Result<ReplyOf<'clip.merge'>, Problem>> {
  const hashed: ClipToMerge[] = [];
  for (const { clip, content, ...rest } of clips) {
    const obstacle = obstacleToStoring(clip.urls.clean, content);
    if (obstacle !== null) return err({ ...obstacle, details: [clip.title, ...(obstacle.details ?? [])] });
    const wordCount = content.body?.wordCount ?? 0;
    hashed.push({ clip: { ...clip, wordCount, contentHash: await contentHashOf(content) }, content, ...rest });
  }
  const updatedAt = now().toISOString();
  return inOneWrite(db, stores, async (tx) => {
    const outcomes: Record<Outcome, string[]> = { added: [], merged: [], unchanged: [], left: [] };
    const planned = await plan(tx, hashed);
    const added = planned.flatMap(({ newId, incoming }) => (newId === null ? [] : [{ newId, incoming }]));
    // All on their way at once, see `inStretches()`.
    await Promise.all(added.map(({ newId, incoming }) => add(tx, newId, incoming, updatedAt)));
    for (const { key, newId, incoming } of planned) {
      if (newId !== null) {
        outcomes.added.push(newId);
        await putMissingHighlights(tx, newId, incoming);
        continue;
      }
      const held = await tx.objectStore('clips').index('byKey').get(key);
      if (held !== undefined) outcomes[await join(tx, held, incoming, updatedAt)].push(held.id);
    }
    const listed = added.filter(({ incoming }) => incoming.trashedAt === null).length;
    await countListed(tx.objectStore('counters'), listed);
    await reindexClips(reindexPart(tx), [...outcomes.added, ...outcomes.merged]);
    return ok(outcomes);
  });
}

interface Planned {
  readonly incoming: ClipToMerge;
  /** Of its page. */
  readonly key: string;
  /** The id of a clip to add; null where the library has its page, or will have it from an earlier one of these. */
  readonly newId: string | null;
}

/** Looks all pages and ids up at once. A clip keeps its id, or gets another one where a clip of another page has that. */
async function plan(tx: MergeStores, clips: readonly ClipToMerge[]): Promise<Planned[]> {
  const store = tx.objectStore('clips');
  const keys = clips.map(({ clip }) => urlKey(clip.urls.clean));
  const held = await Promise.all(keys.map((key) => store.index('byKey').getKey(key)));
  const isNew = keys.map((key, index) => held[index] === undefined && keys.indexOf(key) === index);
  const wanted = new Set(clips.flatMap(({ clip }, index) => (isNew[index] === true ? idsFor(clip) : [])));
  const taken = new Set<string | undefined>(await Promise.all([...wanted].map((id) => store.getKey(id))));
  return clips.map((incoming, index) => {
    const key = keys[index] ?? '';
    if (isNew[index] !== true) return { incoming, key, newId: null };
    const newId = idsFor(incoming.clip).find((id) => !taken.has(id)) ?? crypto.randomUUID();
    taken.add(newId);
    return { incoming, key, newId };
  });
}

const idsFor = ({ id, urls }: Clip): string[] => [id, clipIdOf(urls.clean)];

/** All of it but its highlights: two of these may bring the same, and the first keeps it. */
async function add(tx: MergeStores, id: string, incoming: ClipToMerge, updatedAt: string): Promise<void> {
  const { content, trashedAt } = incoming;
  const { listed, ...row } = liveRow({ ...incoming.clip, id });
  await tx
    .objectStore('clips')
    .put(trashedAt === null ? { ...row, listed } : { ...row, trashed: { at: trashedAt, from: listed } });
  await tx.objectStore('contents').put(contentRow(id, content));
  await putMissingPlace(tx, id, incoming);
  await putImageStates(tx, id, incoming, updatedAt);
}

async function join(
  tx: MergeStores,
  row: ClipRow,
  incoming: ClipToMerge,
  updatedAt: string,
): Promise<Exclude<Outcome, 'added'>> {
  const clip = v.safeParse(clipSchema, row);
  const content = v.safeParse(clipContentSchema, await tx.objectStore('contents').get(row.id));
  if ('trashed' in row || !clip.success || !content.success) return 'left';
  const merged = mergedClip({ clip: clip.output, content: content.output }, incoming);
  const hasNewHighlights = await putMissingHighlights(tx, row.id, incoming);
  const isPlaceNew = await putMissingPlace(tx, row.id, incoming);
  if (merged === null) return hasNewHighlights || isPlaceNew ? 'merged' : 'unchanged';
  const hadBody = content.output.body !== null;
  const contentHash = hadBody ? clip.output.contentHash : incoming.clip.contentHash;
  const next = { ...merged.clip, contentHash, revision: clip.output.revision + 1, updatedAt };
  await tx.objectStore('clips').put(liveRow(next));
  await putContent(tx, row.id, merged.content);
  return 'merged';
}

const putContent = (tx: MergeStores, id: string, content: ClipContent) =>
  tx.objectStore('contents').put(contentRow(id, content));

async function putMissingPlace(
  tx: MergeStores,
  clipId: string,
  { readingPlace = null }: ClipToMerge,
): Promise<boolean> {
  const store = tx.objectStore('readingPlaces');
  if (readingPlace === null || (await store.getKey(clipId)) !== undefined) return false;
  await store.put({ ...readingPlace, clipId });
  return true;
}

/** Those that the library has not, under the clip's id here. */
async function putMissingHighlights(
  tx: MergeStores,
  clipId: string,
  { highlights = [] }: ClipToMerge,
): Promise<boolean> {
  const store = tx.objectStore('highlights');
  let count = 0;
  for (const highlight of highlights) {
    if ((await store.getKey(highlight.id)) !== undefined) continue;
    await store.put({ ...highlight, clipId });
    count += 1;
  }
  return count > 0;
}

/** What was in the way of the other browser's loading, and says nothing of this one. */
const ofOtherBrowser: ReadonlySet<ImageFailure> = new Set(['no-access', 'no-room']);

/**
 * What a backup says of images that it does not hold. Those that could not be had say so here too. The others are loaded
 * where this browser keeps such images of new clips, and only what the clip shows: nothing goes out because a file asks
 * for it. In the trash nothing is due.
 */
async function putImageStates(tx: MergeStores, clipId: string, incoming: ClipToMerge, now: string): Promise<void> {
  const { clip, content, images, trashedAt } = incoming;
  if (images.length === 0) return;
  const toKeep = new Set(imagesToKeep(clip, content, await imageScopeIn(tx.objectStore('settings'))));
  const store = imagePart(tx).objectStore('clipImages');
  for (const { url, failure } of images) {
    if (failure !== null && !ofOtherBrowser.has(failure)) await store.put({ clipId, url, state: 'failed', failure });
    else if (toKeep.has(url)) {
      const waiting = { clipId, url, state: 'waiting' as const, attempts: 0 };
      await store.put(trashedAt === null ? { ...waiting, dueAt: now } : waiting);
    }
  }
}
