import { limits } from '../src/model/limits.ts';
import { ok } from '../src/model/result.ts';
import { onChange } from '../src/platform/changes.ts';
import { readImageTotals } from '../src/platform/database/images.ts';
import { readMemory } from '../src/platform/database/learned.ts';
import { readLibrary, withLibrary } from '../src/platform/database/library.ts';
import { readSettings } from '../src/platform/database/settings.ts';
import {
  dropHostAccess,
  hasAccessToEverySite,
  hasHostAccess,
  onHostAccessChange,
  requestAccessToEverySite,
  requestHostAccess,
} from '../src/platform/host-access.ts';
import { loadFile } from '../src/platform/load-file.ts';
import { send } from '../src/platform/messaging.ts';
import { ownPageUrl } from '../src/platform/own-pages.ts';
import { onceAWhile } from '../src/ui/once-a-while.ts';
import { createWorkerDesk } from './catalog/worker-desk.ts';
import { readStatuses } from './destinations/read-statuses.ts';
import { startLessonReader } from './learning/lesson-reader.ts';
import type { OptionsWorld } from './options-world.ts';

export const realWorld: OptionsWorld = {
  libraryUrl: ownPageUrl('library/index.html'),
  send,
  catalogDesk: createWorkerDesk(),
  loadFile: (url) => loadFile(url, limits.importedFile),
  readSettings: () => withLibrary(readSettings),
  readMemory: () => withLibrary(readMemory),
  readLateLessons: startLessonReader,
  onLearned: (listener) =>
    onChange((change) => {
      // A clip's own write teaches.
      if (change.kind === 'learned' || change.kind === 'clips') listener();
    }),
  onChange: (listener) =>
    onChange((change) => {
      if (change.kind === 'catalog' || change.kind === 'settings') listener();
    }),
  readStatuses: () => readLibrary(readStatuses),
  onDestinationChange(listener) {
    const stops = [
      onHostAccessChange(listener),
      onChange((change) => {
        if (change.kind === 'destinations' || change.kind === 'deliveries' || change.kind === 'clips') listener();
      }),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  },
  hasHostAccess,
  requestHostAccess,
  dropHostAccess,
  hasAccessToEverySite,
  requestAccessToEverySite,
  onAccessChange: onHostAccessChange,
  async readImageTotals() {
    const totals = await readLibrary(readImageTotals);
    if (!totals.ok) return totals;
    const { usage = null } = await navigator.storage.estimate();
    return ok({ ...totals.value, usage });
  },
  onImageChange(listener) {
    const reading = onceAWhile(async () => listener(), 1_000);
    const stop = onChange((change) => {
      if (change.kind === 'images' || change.kind === 'clips') reading.ask();
    });
    return () => {
      stop();
      reading.stop();
    };
  },
  now: () => new Date(),
};
