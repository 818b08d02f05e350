import { fromBase64 } from '../../src/model/base64.ts';
import type { ImageFailure } from '../../src/model/kept-image.ts';
import { err, ok, type Result } from '../../src/model/result.ts';
import type { ImageOutcome } from '../../src/platform/database/writes/images.ts';
import type { LoadFailure } from '../../src/platform/images/load.ts';
import { isPrivateAddress } from '../../src/url/private-address.ts';
import type { ImageWorld } from './image-world.ts';

/** How long an image may take, in ms. Chromium ends a worker that waits for an answer for longer than 30 s. */
const patience = 25_000;
/** The same for a tab, whose page gives itself 5 s: one that the browser holds still would never answer. */
const tabPatience = 10_000;

export interface ImageRequest {
  readonly url: string;
  /** The clean address of the clip's page. */
  readonly page: string;
  /** The tab that shows the page; null where it is not known any more. */
  readonly tabId: number | null;
}

/**
 * Loads an image by itself, else through the page, which knows its own servers' cookies and may be let in where a
 * stranger is not. Only clips of a private network may have images from there.
 */
export async function loadOne({ url, page, tabId }: ImageRequest, world: ImageWorld): Promise<ImageOutcome> {
  const loaded = await world.fetchImage(url, { patience, mayBePrivate: isPrivateAddress(page) });
  const read = loaded.ok ? await world.readImageBytes(loaded.value) : err(loaded.error);
  if (read.ok) return { file: read.value };
  if (tabId !== null && mayGoThroughPage.has(read.error)) {
    const inPage = await readThroughPage(tabId, url, world);
    if (inPage.ok) return { file: inPage.value };
  }
  return { failure: read.error === 'blocked' ? await reasonOfBlock(url, world) : read.error };
}

/** A server that asks strangers to sign in answers with a page: `no-image`. */
const mayGoThroughPage: ReadonlySet<ImageFailure | LoadFailure> = new Set(['blocked', 'refused', 'no-image']);

async function readThroughPage(
  tabId: number,
  url: string,
  world: ImageWorld,
): ReturnType<ImageWorld['readImageBytes']> {
  const base64 = await inTime(world.readImageInPage(tabId, url));
  return base64 === null ? err('refused') : world.readImageBytes(fromBase64(base64));
}

const inTime = (answer: Promise<string | null>): Promise<string | null> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, tabPatience, null);
    answer.then(resolve, reject).finally(() => clearTimeout(timer));
  });

async function reasonOfBlock(url: string, { hasHostAccess }: ImageWorld): Promise<ImageFailure> {
  const hasAccess = await hasHostAccess([new URL(url).origin]).then(
    (given): Result<boolean, unknown> => ok(given),
    (cause: unknown) => err(cause),
  );
  // A browser that cannot say is about to stop the background: the image is tried again.
  return hasAccess.ok && !hasAccess.value ? 'no-access' : 'unreachable';
}
