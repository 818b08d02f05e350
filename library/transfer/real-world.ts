import { err } from '../../src/model/result.ts';
import { readCatalogState, readTermMapper } from '../../src/platform/database/catalog.ts';
import { listAllIds, listTrashIds } from '../../src/platform/database/clips.ts';
import { readImageFile } from '../../src/platform/database/images.ts';
import { countKnownPages } from '../../src/platform/database/known-pages.ts';
import { readLibrary, withLibrary } from '../../src/platform/database/library.ts';
import { readSettings } from '../../src/platform/database/settings.ts';
import { readStretch } from '../../src/platform/database/stretches.ts';
import { canPickFolder, pickFolder } from '../../src/platform/folder.ts';
import { send } from '../../src/platform/messaging.ts';
import { clearScratchFiles, openScratchFile } from '../../src/platform/scratch-file.ts';
import { saveFile } from '../../src/ui/save-file.ts';
import type { TransferWorld } from './world.ts';

export const realWorld: TransferWorld = {
  readSettings: () => withLibrary(readSettings),
  async readCatalog() {
    const state = await readLibrary(readCatalogState);
    if (!state.ok) return state;
    return state.value.damage === null ? state : err(state.value.damage);
  },
  countKnown: (keys) => readLibrary((db) => countKnownPages(db, keys)),
  loadIncoming: async () => (await import('../import/incoming.ts')).toIncoming,
  readIds: (which) => readLibrary(which === 'clips' ? listAllIds : listTrashIds),
  readStretch: (ids, withImages) => readLibrary((db) => readStretch(db, ids, { withImages })),
  readImageFile: (id) => readLibrary((db) => readImageFile(db, id)),
  readTermMapper: () => readLibrary(readTermMapper),
  send,
  async openScratch(name, mediaType) {
    await clearScratchFiles(new Date());
    const { write, finish, discard } = await openScratchFile(name, mediaType);
    return { write, discard, finish: async () => ({ name, mediaType, content: await finish() }) };
  },
  pickFolder,
  canPickFolder: canPickFolder(),
  saveFile,
  now: () => new Date(),
};
