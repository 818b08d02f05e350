import { onChange } from '../src/platform/changes.ts';
import {
  type ClipPage,
  countClips,
  listAllIds,
  listClips,
  listTrash,
  listTrashIds,
  readFullClip,
} from '../src/platform/database/clips.ts';
import { readLibrary, withLibrary } from '../src/platform/database/library.ts';
import type { Library } from '../src/platform/database/schema.ts';
import { readSettings } from '../src/platform/database/settings.ts';
import { send } from '../src/platform/messaging.ts';
import { saveFile } from '../src/ui/save-file.ts';
import type { Cursor, LibraryWorld, View } from './world.ts';

export const realWorld: LibraryWorld = {
  readPage: (view, before, limit) => readLibrary((db) => readPage(db, view, before, limit)),
  readTotal: () => readLibrary(countClips),
  readAllIds: (view) => readLibrary(view === 'clips' ? listAllIds : listTrashIds),
  readFullClip: (id) => withLibrary((db) => readFullClip(db, id)),
  readSettings: () => withLibrary(readSettings),
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
