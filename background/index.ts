/**
 * Puts the background together. All listeners are registered while this script runs, and nothing that matters lives in
 * a variable: the browser stops the background whenever it likes and starts it again for the next event.
 */
import { linksThatFit } from '../src/batch/find-links.ts';
import { originsOfLink } from '../src/batch/origins.ts';
import { announce } from '../src/platform/changes.ts';
import { readLibrary, withLibrary } from '../src/platform/database/library.ts';
import { hasRoom } from '../src/platform/has-room.ts';
import { onHighlightCommand } from '../src/platform/highlight-commands.ts';
import { hasHostAccess } from '../src/platform/host-access.ts';
import { sendRequest } from '../src/platform/http-client.ts';
import { decodeImage, readImageBytes, toJpeg } from '../src/platform/images/decode.ts';
import { fetchImage, loadImage } from '../src/platform/images/load.ts';
import { keepStorage } from '../src/platform/keep-storage.ts';
import { onStart } from '../src/platform/lifecycle.ts';
import { onClipLink, onClipSeveral, openSeveral } from '../src/platform/link-commands.ts';
import { loadPage } from '../src/platform/load-page.ts';
import { withFreeLock, withLock } from '../src/platform/lock.ts';
import { createMenus } from '../src/platform/menus.ts';
import { handleMessages } from '../src/platform/message-handlers.ts';
import { createOffscreen } from '../src/platform/offscreen.ts';
import { openExternally } from '../src/platform/open-externally.ts';
import { openPage, readBody, readImageInPage, readMetadata } from '../src/platform/page-capture.ts';
import { readSelection, showHighlights } from '../src/platform/page-highlights.ts';
import { showOutbox } from '../src/platform/toolbar-button.ts';
import { keepingAwake, onOnline, onWakeUp, setWakeUp } from '../src/platform/wake-up.ts';
import { badge, badgeLink, badgeTrouble } from './badge.ts';
import { type ClipLinkWorld, clipLink, resumeLinks } from './clip-link.ts';
import type { Collaborators } from './collaborators.ts';
import { handlersFor } from './handlers.ts';
import { highlightPage } from './highlight-page.ts';
import { imageKeeper, type ShownPage } from './images/image-keeper.ts';
import { drainOutbox } from './outbox/drain.ts';
import type { OutboxWorld } from './outbox/outbox-world.ts';
import { resumeOutbox } from './outbox/resume.ts';
import { retryAll } from './outbox/retry-all.ts';
import { destinationTypeOf } from './outbox/type-of.ts';
import type { UserAct } from './outbox/user-act.ts';
import { pageExtractor } from './page-extractor.ts';
import { maintainIndex, type SearchWorld, startIndex } from './search-index.ts';
import { tidy } from './tidy.ts';

const now = () => new Date();

const outbox: OutboxWorld = {
  withLibrary,
  readLibrary,
  typeOf: destinationTypeOf,
  http: sendRequest,
  now,
  random: (length) => crypto.getRandomValues(new Uint8Array(length)),
  chance: Math.random,
  announce,
  openExternally,
  hasHostAccess,
  withLock,
  keepingAwake,
  setWakeUp,
  showOutbox,
  async loadImage(url) {
    const bytes = await loadImage(url);
    return bytes === null ? null : decodeImage(bytes);
  },
  toJpeg,
};
const search: SearchWorld = { withLibrary, now, announce, withFreeLock, keepingAwake, setWakeUp };
const images = imageKeeper({
  ...{ withLibrary, readLibrary, now, announce, keepingAwake, hasHostAccess },
  ...{ fetchImage, readImageInPage, readImageBytes, hasRoom },
  setWakeUp: (at) => setWakeUp(at, 'images'),
});
const keepImages = (shown?: ShownPage) => void images.work(shown);
const drain = (act?: UserAct) => void drainOutbox(outbox, act);
const maintain = () => void maintainIndex(search);
const world: Collaborators = {
  ...{ withLibrary, now, announce, badge, decodeImage, drain, outbox, hasRoom },
  maintainIndex: maintain,
  keepImages,
};

const page = { readSelection, showHighlights, openPage, readMetadata, readBody, markTrouble: badgeTrouble };

const links: ClipLinkWorld = {
  ...world,
  ...{ hasHostAccess, withFreeLock, keepingAwake, load: loadPage, showLink: badgeLink },
  extract: pageExtractor(createOffscreen('offscreen/index.html', withLock)),
  newId: () => crypto.randomUUID(),
};

handleMessages(handlersFor(world));
onClipLink(originsOfLink, (command) => void clipLink(command, links));
onClipSeveral((texts) => void openSeveral(linksThatFit(texts)));
onHighlightCommand((tab) => void highlightPage(tab, { ...world, page, newId: () => crypto.randomUUID() }));
onStart(() => {
  void createMenus();
  void keepStorage();
  void tidy(world);
  drain();
  void startIndex(search);
});
onWakeUp(() => drain());
onWakeUp(maintain, 'search');
onWakeUp(keepImages, 'images');
onOnline(() => void retryAll(outbox));
// What an earlier life of the background left behind.
void resumeOutbox(outbox);
keepImages();
void resumeLinks(links);
