import { toBase64 } from '../src/model/base64.ts';
import { ok } from '../src/model/result.ts';
import { activeTab, onNavigated } from '../src/platform/active-tab.ts';
import { onChange } from '../src/platform/changes.ts';
import { parsingStoredCatalog, readTermMapper } from '../src/platform/database/catalog.ts';
import { findByKey, readFullClip } from '../src/platform/database/clips.ts';
import { readDeliveries } from '../src/platform/database/deliveries.ts';
import { listDestinations } from '../src/platform/database/destinations.ts';
import { readDraft } from '../src/platform/database/drafts.ts';
import { readHighlights } from '../src/platform/database/highlights.ts';
import { readLibrary, withLibrary } from '../src/platform/database/library.ts';
import { readTermWeights } from '../src/platform/database/recent-terms.ts';
import { onlyRow } from '../src/platform/database/schema.ts';
import { readSettings } from '../src/platform/database/settings.ts';
import { loadImage } from '../src/platform/images/load.ts';
import { send } from '../src/platform/messaging.ts';
import { ownPageUrl } from '../src/platform/own-pages.ts';
import { openPage, readBody, readImageInPage, readMetadata } from '../src/platform/page-capture.ts';
import { showHighlights } from '../src/platform/page-highlights.ts';
import { unmarkSaved } from '../src/platform/toolbar-button.ts';
import { unsentDraftsIn } from '../src/platform/unsent-drafts.ts';
import { painted } from '../src/ui/painted.ts';
import { runInSlices } from '../src/ui/run-in-slices.ts';
import type { Collaborators } from './collaborators.ts';
import { createWorkerSuggester } from './suggestions/worker-suggester.ts';

export const libraryUrl = ownPageUrl('library/index.html');
export const severalUrl = ownPageUrl('library/several/index.html');
export const optionsUrl = ownPageUrl('options/index.html#destinations');

export const realWorld: Collaborators = {
  activeTab,
  onNavigated,
  unmark: unmarkSaved,
  openPage,
  readMetadata,
  readBody,
  send,
  painted,
  readSettings: () => withLibrary(readSettings),
  async readCatalog() {
    const stored = await readLibrary((db) => db.get('catalog', onlyRow));
    return stored.ok ? runInSlices(parsingStoredCatalog(stored.value)) : stored;
  },
  readTermWeights: () => readLibrary(readTermWeights),
  readDestinations: () => readLibrary(listDestinations),
  readDeliveries: (clipId) => readLibrary((db) => readDeliveries(db, clipId)),
  onDelivery: (clipId, listener) =>
    onChange(({ kind, ids }) => {
      const isOfClip = kind === 'deliveries' && (ids?.includes(clipId) ?? true);
      if (isOfClip || kind === 'destinations') listener();
    }),
  async loadImage(tabId, url) {
    const bytes = await loadImage(url);
    const base64 = bytes === null ? await readImageInPage(tabId, url) : toBase64(bytes);
    return base64 === null ? null : { url, base64 };
  },
  findClip: (key) => withLibrary((db) => findByKey(db, key)),
  // For Copy and Download, which publish today's terms.
  async readFullClip(id) {
    const full = await withLibrary((db) => readFullClip(db, id));
    if (!full.ok) return full;
    const toCurrent = await readLibrary(readTermMapper);
    return toCurrent.ok ? ok(toCurrent.value(full.value)) : toCurrent;
  },
  openSuggester: createWorkerSuggester,
  async showHighlights(tabId, clipId) {
    const highlights = await readLibrary((db) => readHighlights(db, clipId));
    if (!highlights.ok) return highlights;
    const count = highlights.value.length;
    if (count === 0) return ok({ count, missing: 0 });
    const missing = await showHighlights(tabId, highlights.value);
    return missing.ok ? ok({ count, missing: missing.value.length }) : missing;
  },
  async readDraft(key) {
    const draft = await withLibrary((db) => readDraft(db, key));
    return draft.ok ? ok(draft.value?.edits ?? null) : draft;
  },
  unsentDrafts: unsentDraftsIn(localStorage),
  now: () => new Date(),
};
