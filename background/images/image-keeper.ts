import type { Problem } from '../../src/model/problem.ts';
import type { Result } from '../../src/model/result.ts';
import { listDueImages, nextImageAt } from '../../src/platform/database/images.ts';
import type { ClipImageRow } from '../../src/platform/database/schema.ts';
import { type ImageOutcome, settleImage } from '../../src/platform/database/writes/images.ts';
import type { ImageWorld } from './image-world.ts';
import { loadOne } from './load-one.ts';

/** Images that are on their way at the same time. */
const atOnce = 4;
/** In ms: when to go on if the browser ends the background in the middle. */
const ifCutOff = 60_000;

/** The tab that shows a clip's page, where it is known. */
export interface ShownPage {
  readonly clipId: string;
  readonly tabId: number;
}

export interface ImageKeeper {
  /**
   * Loads what is due until nothing is; then says when to be called again. It may be called at any time, however often,
   * and may be cut off at any point: each image is written as it comes.
   *
   * @param shown a page through which images of its clip can be read that Sheaf itself may not
   */
  work(shown?: ShownPage): Promise<void>;
}

/**
 * Keeps images with their clips, after the save and apart from it. What is to be loaded lies in the database; the tabs in
 * memory are a help that may be lost.
 */
export function imageKeeper(world: ImageWorld): ImageKeeper {
  const tabs = new Map<string, number>();
  let isWanted = false;
  let running: Promise<void> | null = null;

  async function run(): Promise<void> {
    try {
      do {
        isWanted = false;
        // What cannot be written now is taken up by the alarm.
        if (!(await world.keepingAwake(drain(tabs, world)))) return;
        const next = await world.readLibrary(nextImageAt);
        if (next.ok) await setAlarm(next.value, world);
      } while (isWanted);
      tabs.clear();
    } finally {
      // At once, so that no call falls between the last look and the end.
      running = null;
    }
  }

  return {
    work(shown) {
      if (shown !== undefined) tabs.set(shown.clipId, shown.tabId);
      isWanted = true;
      running ??= run();
      return running;
    },
  };
}

/** Without an alarm the next start of the background goes on. */
async function setAlarm(at: Date | null, { setWakeUp }: ImageWorld): Promise<void> {
  try {
    await setWakeUp(at);
  } catch (cause) {
    console.warn('Sheaf: the browser sets no alarm', cause);
  }
}

/** Returns false where the library could not be read or written. */
async function drain(tabs: ReadonlyMap<string, number>, world: ImageWorld): Promise<boolean> {
  let hasAlarm = false;
  for (;;) {
    const due = await world.readLibrary((db) => listDueImages(db, world.now(), atOnce * 4));
    if (!due.ok) return warn(due.error);
    if (due.value.length === 0) return true;
    if (!hasAlarm) await setAlarm(new Date(world.now().getTime() + ifCutOff), world);
    hasAlarm = true;
    const queue = [...due.value];
    const lines = Array.from({ length: atOnce }, async () => {
      for (let row = queue.shift(); row !== undefined; row = queue.shift()) {
        const kept = await keep(row, tabs.get(row.clipId) ?? null, world);
        if (!kept.ok) return warn(kept.error);
      }
      return true;
    });
    if ((await Promise.all(lines)).includes(false)) return false;
  }
}

async function keep(row: ClipImageRow, tabId: number | null, world: ImageWorld): Promise<Result<null, Problem>> {
  const page = await world.readLibrary(async (db) => (await db.get('clips', row.clipId))?.urls.clean ?? null);
  if (!page.ok) return page;
  const outcome = await load(row, page.value, tabId, world);
  const settled = await world.withLibrary((db) => settleImage(db, row, outcome, world));
  // The image gives way: its row is small enough to be written all the same, or nothing can be.
  const hasNoRoom = !settled.ok && settled.error.code === 'quota' && 'file' in outcome;
  const written = hasNoRoom
    ? await world.withLibrary((db) => settleImage(db, row, { failure: 'no-room' }, world))
    : settled;
  if (written.ok) world.announce({ kind: 'images', ids: [row.clipId] });
  return written;
}

async function load(
  row: ClipImageRow,
  page: string | null,
  tabId: number | null,
  world: ImageWorld,
): Promise<ImageOutcome> {
  if (page === null) return { failure: 'refused' };
  if (!(await world.hasRoom())) return { failure: 'no-room' };
  return loadOne({ url: row.url, page, tabId }, world);
}

function warn(problem: Problem): false {
  console.warn('Sheaf: images could not be kept', problem);
  return false;
}
