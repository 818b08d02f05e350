import * as v from 'valibot';
import { pageOfClip } from '../../../catalog/suggest/clip-page.ts';
import { signsWithoutCatalog } from '../../../catalog/suggest/page-signs.ts';
import { type Clip, clipContentSchema, clipSchema } from '../../../model/clip.ts';
import type { PageSignsText } from '../../../model/lesson.ts';
import { type Problem, problem } from '../../../model/problem.ts';
import { err, ok, type Result } from '../../../model/result.ts';
import type { ReplyOf } from '../../../protocol/messages.ts';
import { clipIdOf } from '../../../url/clip-id.ts';
import { urlKey } from '../../../url/url-key.ts';
import { findingOf } from '../../findings.ts';
import { clipUnreadable } from '../clips.ts';
import type { Library } from '../schema.ts';
import { obstacleToStoring } from './check-clip.ts';
import { contentHashOf } from './content-hash.ts';
import { enqueue } from './enqueue.ts';
import { releaseDeliveries } from './hold.ts';
import { imagePart, imageStores, releaseImages, syncImages } from './image-rows.ts';
import { imageScopeIn } from './image-scope.ts';
import { type LessonRows, learnFromClip, lessonStores } from './lessons.ts';
import {
  type Existing,
  firstClip,
  type Incoming,
  nextClip,
  nextContent,
  type SaveRequest,
  saysTheSame,
} from './next-clip.ts';
import { contentRow, countListed, liveRow } from './rows.ts';
import { indexClips, indexPart, indexStores } from './search/index-clips.ts';
import { inOneWrite, type WriteTransaction } from './transaction.ts';

const stores = [
  'clips',
  'contents',
  'drafts',
  'counters',
  'destinations',
  'deliveries',
  ...imageStores,
  ...lessonStores,
  ...indexStores,
] as const;
type ClipStores = WriteTransaction<typeof stores>;

/**
 * Creates the clip of a page, or updates it, makes it due for the destinations chosen and its images for being kept, learns
 * from what it is filed under, and drops the page's draft, in one transaction: what was answered with ok is in the library
 * and on its way. An update keeps id, day, and the body where the new capture has none. A clip in the trash comes back as
 * one of today. The same save twice is one: the second is answered like the first, and sent only where the first was not.
 * Problems: `conflict`, `bad-request`, `body-too-large`, `clip-unreadable`, `quota`, `storage-failed`.
 */
export async function saveClip(
  db: Library,
  request: SaveRequest,
  { now }: { readonly now: () => Date },
): Promise<Result<ReplyOf<'clip.save'>, Problem>> {
  const cleanUrl = request.fields.urls.clean;
  const obstacle = obstacleToStoring(cleanUrl, request.content);
  if (obstacle !== null) return err(obstacle);
  const incoming: Incoming = { request, contentHash: await contentHashOf(request.content), now: now() };
  const signs = request.signs ?? signsOf(request);
  return inOneWrite(db, stores, async (tx) => {
    const key = urlKey(cleanUrl);
    const found = await findExisting(tx, key);
    if (!found.ok) return found;
    const existing = found.value;
    const isNewInList = existing === null || existing.isTrashed;
    if (!isNewInList && request.expectedRevision !== existing.clip.revision) {
      if (!saysTheSame(incoming, existing)) return err(conflict(existing.clip));
      await sendRepetition(tx, existing.clip, request.destinationIds ?? [], incoming.now);
      return ok({ clip: existing.clip, created: request.expectedRevision === null });
    }
    const clip = existing === null ? firstClip(incoming, await freeId(tx, cleanUrl)) : nextClip(incoming, existing);
    await tx.objectStore('clips').put(liveRow(clip));
    const content = nextContent(incoming, existing);
    await tx.objectStore('contents').put(contentRow(clip.id, content));
    await indexClips(indexPart(tx), [{ clip, content, isListed: true }]);
    await tx.objectStore('drafts').delete(key);
    if (isNewInList) await countListed(tx.objectStore('counters'), 1);
    if (existing?.isTrashed) await releaseDeliveries(tx.objectStore('deliveries'), clip.id, incoming.now);
    if (request.destinationIds !== null) await sendToChosen(tx, clip.id, request.destinationIds, incoming.now);
    if (existing?.isTrashed) await releaseImages(imagePart(tx), clip.id, incoming.now);
    const scope = await imageScopeIn(tx.objectStore('settings'));
    await syncImages(imagePart(tx), { clip, content }, { scope, loaded: request.image, now: incoming.now });
    await learnFromClip(lessonRowsOf(tx), clip, signs);
    return ok({ clip, created: isNewInList });
  });
}

const lessonRowsOf = (tx: ClipStores): LessonRows => ({
  learned: tx.objectStore('learned'),
  lessons: tx.objectStore('lessons'),
  settings: tx.objectStore('settings'),
});

/** What can be learned of a page of which the form did not say what of the catalog it holds. */
function signsOf({ fields, content }: SaveRequest): PageSignsText {
  const { signs } = signsWithoutCatalog(pageOfClip(fields, content.body));
  return { signs: [...signs], words: [], named: [] };
}

/** Whatever was removed meanwhile is no destination any more; the choice is remembered for the next clip. */
async function sendToChosen(tx: ClipStores, clipId: string, chosen: readonly string[], now: Date): Promise<void> {
  const destinations = tx.objectStore('destinations');
  for (const destination of await destinations.getAll()) {
    const isPreselected = chosen.includes(destination.id);
    if (isPreselected) await enqueue(tx.objectStore('deliveries'), clipId, destination.id, now);
    if (isPreselected !== destination.isPreselected) await destinations.put({ ...destination, isPreselected });
  }
}

/** A repetition that comes from another window may name destinations that the first one did not send to. */
async function sendRepetition(tx: ClipStores, { id, revision }: Clip, chosen: readonly string[], now: Date) {
  const deliveries = tx.objectStore('deliveries');
  for (const destinationId of chosen) {
    if ((await tx.objectStore('destinations').getKey(destinationId)) === undefined) continue;
    const row = await deliveries.get([id, destinationId]);
    const hasOlder = row?.state === 'delivered' && row.deliveredRevision !== revision;
    if (row === undefined || hasOlder) await enqueue(deliveries, id, destinationId, now);
  }
}

async function findExisting(tx: ClipStores, key: string): Promise<Result<Existing | null, Problem>> {
  const row = await tx.objectStore('clips').index('byKey').get(key);
  if (row === undefined) return ok(null);
  const clip = v.safeParse(clipSchema, row);
  const content = v.safeParse(clipContentSchema, await tx.objectStore('contents').get(row.id));
  if (clip.success && content.success) {
    return ok({ clip: clip.output, content: content.output, isTrashed: 'trashed' in row });
  }
  // Overwriting it would throw away what a later version may be able to read.
  return err(clipUnreadable(row.id, [...(clip.issues ?? []), ...(content.issues ?? [])].map(findingOf)));
}

/** The page's id; a random one where an imported file has brought a clip of another page under the same. */
async function freeId(tx: ClipStores, cleanUrl: string): Promise<string> {
  const id = clipIdOf(cleanUrl);
  return (await tx.objectStore('clips').getKey(id)) === undefined ? id : crypto.randomUUID();
}

const conflict = (existing: Clip): Problem =>
  problem(
    'conflict',
    `This page was saved in another window at ${new Date(existing.updatedAt).toLocaleTimeString()}.`,
    'Look at what was saved there, then save again to replace it.',
    [String(existing.revision)],
  );
