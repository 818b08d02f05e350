import type { Catalog } from '../src/model/catalog.ts';
import type { Problem } from '../src/model/problem.ts';
import type { Result } from '../src/model/result.ts';
import type { Settings } from '../src/model/settings.ts';
import { onChange } from '../src/platform/changes.ts';
import { readCatalog } from '../src/platform/database/catalog.ts';
import { readLibrary, withLibrary } from '../src/platform/database/library.ts';
import { readSettings } from '../src/platform/database/settings.ts';
import { dropHostAccess, hasHostAccess, onHostAccessChange, requestHostAccess } from '../src/platform/host-access.ts';
import { send } from '../src/platform/messaging.ts';
import { ownPageUrl } from '../src/platform/own-pages.ts';
import type { DestinationStatus } from './destinations/describe-status.ts';
import { readStatuses } from './destinations/read-statuses.ts';

/** The world outside the options page. */
export interface OptionsWorld {
  readonly libraryUrl: string;
  readonly send: typeof send;
  readCatalog(): Promise<Result<Catalog, Problem>>;
  readSettings(): Promise<Result<Settings, Problem>>;
  /** Calls back when catalog or settings have changed, whoever did it; returns the way to stop. */
  onChange(listener: () => void): () => void;
  /** In the order in which they were added. */
  readStatuses(): Promise<Result<DestinationStatus[], Problem>>;
  /** Calls back when destinations, deliveries or the browser's permissions have changed; returns the way to stop. */
  onDestinationChange(listener: () => void): () => void;
  readonly hasHostAccess: typeof hasHostAccess;
  /** To be called straight from a click. */
  readonly requestHostAccess: typeof requestHostAccess;
  readonly dropHostAccess: typeof dropHostAccess;
  now(): Date;
}

export const optionsWorld: OptionsWorld = {
  libraryUrl: ownPageUrl('library/index.html'),
  send,
  readCatalog: () => withLibrary(readCatalog),
  readSettings: () => withLibrary(readSettings),
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
  now: () => new Date(),
};
