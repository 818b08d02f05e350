import type { Job, Outcome } from '../../src/destinations/destination.ts';
import { exporterOf } from '../../src/export/exporters.ts';
import type { FullClip } from '../../src/model/clip.ts';
import type { Delivery } from '../../src/model/delivery.ts';
import type { Destination, Secrets } from '../../src/model/destination.ts';
import type { FeaturedImage } from '../../src/model/featured-image.ts';
import { type Problem, problem } from '../../src/model/problem.ts';
import { ok, type Result } from '../../src/model/result.ts';
import type { Settings } from '../../src/model/settings.ts';
import { readFullClip } from '../../src/platform/database/clips.ts';
import { readDelivery } from '../../src/platform/database/deliveries.ts';
import { readImage } from '../../src/platform/database/images.ts';
import { keepImage } from '../../src/platform/database/writes/images.ts';
import type { Common, ReadCommon } from './common.ts';
import type { OutboxWorld } from './outbox-world.ts';
import { servicesFor } from './services.ts';

/** How an attempt ended, and with which revision of the clip. */
export type Attempt =
  /** The destination has had its turn. */
  | { readonly by: 'destination'; readonly outcome: Outcome; readonly revision: number }
  /** The clip could not be read, so that nothing is known of the backend. */
  | { readonly by: 'library'; readonly outcome: Outcome; readonly revision: number }
  /** The row was taken back before anything was sent: the clip was deleted, or the destination removed. */
  | { readonly by: 'user' };

/** A destination as it is used: what is found out about it holds as long as neither part has been changed. */
export interface InUse {
  readonly destination: Destination;
  readonly secrets: Secrets;
}

/** Makes one attempt to deliver a row's clip. Never rejects. */
export async function deliverClip(
  row: Delivery,
  { destination, secrets }: InUse,
  readCommon: ReadCommon,
  world: OutboxWorld,
): Promise<Attempt> {
  try {
    const read = await readAll(row, readCommon, world);
    if (!read.ok) return { by: 'library', outcome: unread(read.error), revision: 0 };
    if (read.value === null) return { by: 'user' };
    const { full } = read.value;
    const account = { config: destination.config, secrets };
    const job = jobOf(row, read.value, world);
    const outcome = await world.typeOf(destination.kind).deliver(job, account, servicesFor(destination.id, world));
    return { by: 'destination', outcome, revision: full.clip.revision };
  } catch (cause) {
    // A bug of ours must not lose the clip, nor stop the others.
    console.error(`Sheaf: delivering to ${destination.kind} failed`, cause);
    return { by: 'destination', outcome: retryLater(ownFault(destination, cause)), revision: 0 };
  }
}

interface Read extends Common {
  readonly full: FullClip;
}

/** The row is looked at last: an undo a moment ago must not be passed over. Null where it is not to be sent any more. */
async function readAll(
  { clipId, destinationId, send }: Delivery,
  readCommon: ReadCommon,
  { withLibrary, readLibrary }: OutboxWorld,
): Promise<Result<Read | null, Problem>> {
  const common = await readCommon();
  if (!common.ok) return common;
  const full = await withLibrary((db) => readFullClip(db, clipId));
  const now = await readLibrary((db) => readDelivery(db, [clipId, destinationId]));
  if (!now.ok) return now;
  if (now.value?.state !== 'due' || now.value.send !== send) return ok(null);
  return full.ok ? ok({ ...common.value, full: common.value.toCurrent(full.value) }) : full;
}

/** The key names the text too: an edit that was saved for other destinations goes along with the next attempt. */
const jobOf = (row: Delivery, { full, settings }: Read, world: OutboxWorld): Job => ({
  idempotencyKey: `${row.clipId}.${row.destinationId}.${row.send}.${full.clip.revision}`,
  full,
  settings,
  earlier: row.receipt,
  render(format) {
    const exporter = exporterOf(format);
    const { mediaType } = exporter;
    return { name: exporter.fileName(full, settings), mediaType, text: exporter.render(full, settings) };
  },
  image: () => leadImageOf(full, settings, world),
});

/** The picture kept with the clip; else the one that can be loaded now, which is kept from then on. */
async function leadImageOf({ clip }: FullClip, settings: Settings, world: OutboxWorld): Promise<FeaturedImage | null> {
  const url = clip.image?.url;
  if (url === undefined) return null;
  const kept = await world.readLibrary((db) => readImage(db, clip.id, url));
  const image = kept.ok && kept.value !== null ? kept.value : await loadAndKeep(clip.id, url, world);
  if (image === null) return null;
  return settings.leadImageAs === 'jpeg' ? world.toJpeg(image) : image;
}

async function loadAndKeep(clipId: string, url: string, world: OutboxWorld): Promise<FeaturedImage | null> {
  const image = await world.loadImage(url);
  if (image !== null) await world.withLibrary((db) => keepImage(db, clipId, { url, ...image }));
  return image;
}

/** What is wrong with the clip itself stays so; a disk or settings that cannot be read may be mended. */
const unread = (reason: Problem): Outcome =>
  reason.code === 'clip-unreadable' || reason.code === 'not-found'
    ? { status: 'rejected', problem: reason }
    : retryLater(reason);

const retryLater = (reason: Problem): Outcome => ({ status: 'retry', problem: reason, retryAfter: null });

const ownFault = ({ name }: Destination, cause: unknown): Problem =>
  problem(
    'backend-unavailable',
    `Sheaf met an error of its own while it delivered to ${name}.`,
    'The clip is kept and tried again; if it stays so, please report it with the details below.',
    [String(cause)],
  );
