import { onChange } from '../src/platform/changes.ts';
import { readTermMapper } from '../src/platform/database/catalog.ts';
import {
  type ClipPage,
  countClips,
  listAllIds,
  listClips,
  listTrash,
  listTrashIds,
  readFullClip,
} from '../src/platform/database/clips.ts';
import { readDeliveriesOf } from '../src/platform/database/deliveries.ts';
import { readLibrary, withLibrary } from '../src/platform/database/library.ts';
import { readOutboxSummary } from '../src/platform/database/outbox-summary.ts';
import type { Library } from '../src/platform/database/schema.ts';
import { readSettings } from '../src/platform/database/settings.ts';
import { send } from '../src/platform/messaging.ts';
import { ownPageUrl } from '../src/platform/own-pages.ts';
import { saveFile } from '../src/ui/save-file.ts';
import type { Cursor, LibraryWorld, View } from './world.ts';

/** So many refused clips are named at the top of the page. */
const refusedShown = 5;

export const optionsUrl = ownPageUrl('options/index.html#destinations');

export const realWorld: LibraryWorld = {
  readPage: (view, before, limit) => readLibrary((db) => readPage(db, view, before, limit)),
  readTotal: () => readLibrary(countClips),
  readAllIds: (view) => readLibrary(view === 'clips' ? listAllIds : listTrashIds),
  readFullClip: (id) => withLibrary((db) => readFullClip(db, id)),
  readTermMapper: () => readLibrary(readTermMapper),
  readSettings: () => withLibrary(readSettings),
  readDeliveriesOf: (ids) => readLibrary((db) => readDeliveriesOf(db, ids)),
  readOutbox: () => readLibrary((db) => readOutboxSummary(db, refusedShown)),
  // The sanitiser and the Markdown writer weigh as much as the rest of the page, and few visits import.
  readClipFile: async (text, settings) => (await import('./read-clip-file.ts')).readClipFile(text, settings),
  send,
  onChange,
  saveFile,
  now: () => new Date(),
};

async function readPage(db: Library, view: View, before: Cursor | null, limit: number): Promise<ClipPage<Cursor>> {
  if (view === 'clips') {
    const page = await listClips(db, { before: before?.view === view ? before.key : null, limit });
    return { ...page, next: page.next && { view, key: page.next } };
  }
  const page = await listTrash(db, { before: before?.view === view ? before.key : null, limit });
  return { ...page, next: page.next && { view, key: page.next } };
}
