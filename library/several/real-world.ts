import { ok } from '../../src/model/result.ts';
import { onChange } from '../../src/platform/changes.ts';
import { parsingStoredCatalog } from '../../src/platform/database/catalog.ts';
import { findByKey } from '../../src/platform/database/clips.ts';
import { listDestinations } from '../../src/platform/database/destinations.ts';
import { readDraft } from '../../src/platform/database/drafts.ts';
import { findListedKeys } from '../../src/platform/database/known-pages.ts';
import { readLibrary, withLibrary } from '../../src/platform/database/library.ts';
import { readPageQueue } from '../../src/platform/database/page-queue.ts';
import { readTermWeights } from '../../src/platform/database/recent-terms.ts';
import { onlyRow } from '../../src/platform/database/schema.ts';
import { readSettings } from '../../src/platform/database/settings.ts';
import {
  dropAccessToEverySite,
  hasAccessToEverySite,
  onHostAccessChange,
  requestAccessToEverySite,
  requestHostAccess,
} from '../../src/platform/host-access.ts';
import { loadPage } from '../../src/platform/load-page.ts';
import { isLockHeld, withFreeLock } from '../../src/platform/lock.ts';
import { send } from '../../src/platform/messaging.ts';
import { openPage, readBody, readMetadata } from '../../src/platform/page-capture.ts';
import { onTabsChange, tabsOfWindow } from '../../src/platform/window-tabs.ts';
import { runInSlices } from '../../src/ui/run-in-slices.ts';
import type { SeveralWorld } from './world.ts';

export const realWorld: SeveralWorld = {
  takeGivenText() {
    const text = new URLSearchParams(location.hash.slice(1)).get('links') ?? '';
    // The links are in the box by now; the address, which the browser remembers, need not name them.
    if (text !== '') history.replaceState(null, '', location.pathname);
    return text;
  },
  readTabs: tabsOfWindow,
  onTabsChange,
  onAccessChange: onHostAccessChange,
  onChange,
  hasAccessToEverySite,
  requestAccessToEverySite,
  requestHostAccess,
  dropAccessToEverySite,
  readSettings: () => withLibrary(readSettings),
  async readCatalog() {
    const stored = await readLibrary((db) => db.get('catalog', onlyRow));
    return stored.ok ? runInSlices(parsingStoredCatalog(stored.value)) : stored;
  },
  readTermWeights: () => readLibrary(readTermWeights),
  readDestinations: () => readLibrary(listDestinations),
  readQueue: () => readLibrary(readPageQueue),
  findListedKeys: (keys) => readLibrary((db) => findListedKeys(db, keys)),
  findClip: (key) => withLibrary((db) => findByKey(db, key)),
  async readDraft(key) {
    const draft = await withLibrary((db) => readDraft(db, key));
    return draft.ok ? ok(draft.value?.edits ?? null) : draft;
  },
  send,
  openPage,
  readMetadata,
  readBody,
  load: loadPage,
  async extract(html, url, asked) {
    // The extraction weighs more than all the rest, and is loaded when it is needed.
    const { readFetchedPage } = await import('../../src/extract/read-fetched-page.ts');
    // One page takes up to some hundred milliseconds: what was clicked and what has changed goes first.
    await new Promise((resolve) => setTimeout(resolve));
    const read = readFetchedPage(html, url, asked);
    return read.ok ? ok({ ...read.value, otherTitle: '' }) : read;
  },
  withFreeLock,
  isLockHeld,
  sleep: (milliseconds, signal) =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      signal.addEventListener('abort', () => {
        clearTimeout(timer);
        resolve();
      });
    }),
  newId: () => crypto.randomUUID(),
  now: () => new Date(),
};
