import { putSettings } from '../src/platform/database/writes/settings.ts';
import type { Handlers } from '../src/platform/message-handlers.ts';
import type { Collaborators } from './collaborators.ts';

export function settingsHandlers({ withLibrary, announce }: Collaborators): Pick<Handlers, 'settings.put'> {
  return {
    async 'settings.put'(settings) {
      const stored = await withLibrary((db) => putSettings(db, settings));
      if (stored.ok) announce({ kind: 'settings' });
      return stored;
    },
  };
}
