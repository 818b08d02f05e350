import { ok } from '../src/model/result.ts';
import { activeTab, onNavigated } from '../src/platform/active-tab.ts';
import { readCatalog } from '../src/platform/database/catalog.ts';
import { findByKey, readFullClip } from '../src/platform/database/clips.ts';
import { readDraft } from '../src/platform/database/drafts.ts';
import { withLibrary } from '../src/platform/database/library.ts';
import { readSettings } from '../src/platform/database/settings.ts';
import { send } from '../src/platform/messaging.ts';
import { ownPageUrl } from '../src/platform/own-pages.ts';
import { openPage, readBody, readMetadata } from '../src/platform/page-capture.ts';
import { unmarkSaved } from '../src/platform/toolbar-button.ts';
import type { Collaborators } from './collaborators.ts';

export const libraryUrl = ownPageUrl('library/index.html');

/** How long to wait for a frame that a hidden window may never show, in ms. */
const paintPatience = 100;

export const realWorld: Collaborators = {
  activeTab,
  onNavigated,
  unmark: unmarkSaved,
  openPage,
  readMetadata,
  readBody,
  send,
  painted: () =>
    new Promise((resolve) => {
      requestAnimationFrame(() => setTimeout(resolve));
      setTimeout(resolve, paintPatience);
    }),
  async readLibrary() {
    const [catalog, settings] = await Promise.all([withLibrary(readCatalog), withLibrary(readSettings)]);
    if (!catalog.ok) return catalog;
    if (!settings.ok) return settings;
    return ok({ catalog: catalog.value, settings: settings.value });
  },
  findClip: (key) => withLibrary((db) => findByKey(db, key)),
  readFullClip: (id) => withLibrary((db) => readFullClip(db, id)),
  async readDraft(key) {
    const draft = await withLibrary((db) => readDraft(db, key));
    return draft.ok ? ok(draft.value?.edits ?? null) : draft;
  },
  now: () => new Date(),
};
