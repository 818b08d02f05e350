import { forget, forgetEverything } from '../src/platform/database/writes/forget.ts';
import type { Handlers } from '../src/platform/message-handlers.ts';
import type { Collaborators } from './collaborators.ts';

export function learnedHandlers({ withLibrary, announce }: Collaborators): Pick<Handlers, 'learned.forget'> {
  return {
    async 'learned.forget'({ what }) {
      const forgotten = await withLibrary((db) => (what === null ? forgetEverything(db) : forget(db, what)));
      if (forgotten.ok) announce({ kind: 'learned' });
      return forgotten;
    },
  };
}
