import { onChange } from '../src/platform/changes.ts';
import { readCatalog } from '../src/platform/database/catalog.ts';
import {
  countClips,
  type ListedRow,
  listAllIds,
  listClips,
  listTrash,
  listTrashIds,
  readRows,
} from '../src/platform/database/clips.ts';
import { readDeliveriesOf } from '../src/platform/database/deliveries.ts';
import { readLibrary, withLibrary } from '../src/platform/database/library.ts';
import { readOutboxSummary } from '../src/platform/database/outbox-summary.ts';
import { findClips, readFilterTerms } from '../src/platform/database/search/find-clips.ts';
import { readSources } from '../src/platform/database/search/read-sources.ts';
import { createSearchReader } from '../src/platform/database/search/search-reader.ts';
import { readSettings } from '../src/platform/database/settings.ts';
import { handOverFiles } from '../src/platform/file-hand-over.ts';
import { send } from '../src/platform/messaging.ts';
import { ownPageUrl } from '../src/platform/own-pages.ts';
import { painted } from '../src/ui/painted.ts';
import { saveFile } from '../src/ui/save-file.ts';
import { rememberedRow } from './row-left.ts';
import type { LibraryWorld } from './world.ts';

/** Whether the page is one that the user has gone back to, or forward. */
const isBack = (): boolean =>
  performance.getEntriesByType('navigation').some((entry) => 'type' in entry && entry.type === 'back_forward');

/** So many refused clips are named at the top of the page. */
const refusedShown = 5;

export const optionsUrl = ownPageUrl('options/index.html#destinations');

/** What this page knows of the index; the database is asked each time whether that is still so. */
const reader = createSearchReader();

export const realWorld: LibraryWorld = {
  readFirst: (view, limit) =>
    readLibrary(async (db): Promise<ListedRow[]> => {
      const list = view === 'clips' ? listClips : listTrash;
      const { clips, unreadable } = await list(db, { limit });
      return [...unreadable.map((row) => ({ unreadable: row })), ...clips.map((clip) => ({ clip }))];
    }),
  readTotal: () => readLibrary(countClips),
  readAllIds: (view) => readLibrary(view === 'clips' ? listAllIds : listTrashIds),
  findClips: (request) => readLibrary((db) => findClips(db, reader, request)),
  readRows: (ids) => readLibrary((db) => readRows(db, ids)),
  readSources: (ids) => readLibrary((db) => readSources(db, ids)),
  readFilterTerms: () => readLibrary((db) => readFilterTerms(db, reader)),
  readCatalog: () => withLibrary(readCatalog),
  readSettings: () => withLibrary(readSettings),
  readDeliveriesOf: (ids) => readLibrary((db) => readDeliveriesOf(db, ids)),
  readOutbox: () => readLibrary((db) => readOutboxSummary(db, refusedShown)),
  // The writers of formats, which few visits need.
  async exportSelected(request) {
    const [{ exportSelected }, transfer] = await Promise.all([
      import('./export/export-selected.ts'),
      import('./transfer/real-world.ts'),
    ]);
    return exportSelected(request, transfer.realWorld);
  },
  importFiles: (files) => handOverFiles('library/transfer/index.html', files),
  send,
  onChange,
  painted,
  screenHeight: () => innerHeight,
  scrollTop: () => scrollY,
  rowLeft: () => (isBack() ? rememberedRow(sessionStorage, location.search) : null),
  goTo: (path) => location.assign(`/${path}`),
  openPage: (url) => void open(url, '_blank', 'noopener,noreferrer'),
  saveFile,
  now: () => new Date(),
};
