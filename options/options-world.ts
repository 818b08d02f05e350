import type { Catalog } from '../src/model/catalog.ts';
import type { Problem } from '../src/model/problem.ts';
import type { Result } from '../src/model/result.ts';
import type { Settings } from '../src/model/settings.ts';
import { onChange } from '../src/platform/changes.ts';
import { readCatalog } from '../src/platform/database/catalog.ts';
import { withLibrary } from '../src/platform/database/library.ts';
import { readSettings } from '../src/platform/database/settings.ts';
import { send } from '../src/platform/messaging.ts';
import { ownPageUrl } from '../src/platform/own-pages.ts';

/** The world outside the options page. */
export interface OptionsWorld {
  readonly libraryUrl: string;
  readonly send: typeof send;
  readCatalog(): Promise<Result<Catalog, Problem>>;
  readSettings(): Promise<Result<Settings, Problem>>;
  /** Calls back when catalog or settings have changed, whoever did it; returns the way to stop. */
  onChange(listener: () => void): () => void;
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
};
