import type { Job, Outcome } from '../../src/destinations/destination.ts';
import { exporterOf } from '../../src/export/exporters.ts';
import type { FullClip } from '../../src/model/clip.ts';
import type { Delivery } from '../../src/model/delivery.ts';
import type { Destination, Secrets } from '../../src/model/destination.ts';
import type { FeaturedImage } from '../../src/model/featured-image.ts';
import { type Problem, problem } from '../../src/model/problem.ts';
import type { Settings } from '../../src/model/settings.ts';
import { readTermMapper } from '../../src/platform/database/catalog.ts';
import { readFullClip } from '../../src/platform/database/clips.ts';
import { readImage } from '../../src/platform/database/images.ts';
import { readSettings } from '../../src/platform/database/settings.ts';
import { putImage } from '../../src/platform/database/writes/images.ts';
import type { OutboxWorld } from './outbox-world.ts';
import { servicesFor } from './services.ts';

interface Delivered {
  readonly outcome: Outcome;
  /** Of the clip that was sent; 0 where it could not be read. */
  readonly revision: number;
}

/** A destination as it is used: what is found out about it holds as long as neither part has been changed. */
export interface InUse {
  readonly destination: Destination;
  readonly secrets: Secrets;
}

/** Makes one attempt to deliver a row's clip. Never rejects. */
export async function deliverClip(
  row: Delivery,
  { destination, secrets }: InUse,
  world: OutboxWorld,
): Promise<Delivered> {
  const read = await readAll(row, world);
  if (!read.ok) return { outcome: { status: 'rejected', problem: read.error }, revision: 0 };
  const { full, settings } = read;
  const { revision } = full.clip;
  const account = { config: destination.config, secrets };
  const job: Job = {
    idempotencyKey: `${row.clipId}.${row.destinationId}.${row.send}`,
    full,
    settings,
    earlier: row.receipt,
    render(format) {
      const exporter = exporterOf(format);
      const { mediaType } = exporter;
      return { name: exporter.fileName(full, settings), mediaType, text: exporter.render(full, settings) };
    },
    image: () => leadImageOf(full, settings, world),
  };
  try {
    const outcome = await world.typeOf(destination.kind).deliver(job, account, servicesFor(destination.id, world));
    return { outcome, revision };
  } catch (cause) {
    // A bug of ours must not lose the clip, nor stop the others.
    console.error(`Sheaf: delivering to ${destination.kind} failed`, cause);
    return { outcome: retryLater(ownFault(destination, cause)), revision };
  }
}

async function readAll({ clipId }: Delivery, { withLibrary, readLibrary }: OutboxWorld) {
  const full = await withLibrary((db) => readFullClip(db, clipId));
  if (!full.ok) return full;
  const settings = await withLibrary(readSettings);
  if (!settings.ok) return settings;
  const toCurrent = await readLibrary(readTermMapper);
  return toCurrent.ok ? { ok: true as const, full: toCurrent.value(full.value), settings: settings.value } : toCurrent;
}

/** The picture kept with the clip; else the one that can be loaded now, which is kept from then on. */
async function leadImageOf({ clip }: FullClip, settings: Settings, world: OutboxWorld): Promise<FeaturedImage | null> {
  const url = clip.image?.url;
  if (url === undefined) return null;
  const kept = await world.readLibrary((db) => readImage(db, clip.id));
  const image = kept.ok && kept.value?.url === url ? kept.value : await loadAndKeep(clip.id, url, world);
  if (image === null) return null;
  return settings.leadImageAs === 'jpeg' ? world.toJpeg(image) : image;
}

async function loadAndKeep(clipId: string, url: string, world: OutboxWorld): Promise<FeaturedImage | null> {
  const image = await world.loadImage(url);
  if (image !== null) await world.withLibrary((db) => putImage(db, { clipId, url, ...image }));
  return image;
}

const retryLater = (reason: Problem): Outcome => ({ status: 'retry', problem: reason, retryAfter: null });

const ownFault = ({ name }: Destination, cause: unknown): Problem =>
  problem(
    'backend-unavailable',
    `Sheaf met an error of its own while it delivered to ${name}.`,
    'The clip is kept and tried again; if it stays so, please report it with the details below.',
    [String(cause)],
  );
