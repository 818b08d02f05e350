import { ok } from '../src/model/result.ts';
import { forget, forgetEverything } from '../src/platform/database/writes/forget.ts';
import { teach } from '../src/platform/database/writes/teach.ts';
import type { Handlers } from '../src/platform/message-handlers.ts';
import type { Collaborators } from './collaborators.ts';

type LearnedMessages = 'learned.forget' | 'learned.teach';

export function learnedHandlers({ withLibrary, announce }: Collaborators): Pick<Handlers, LearnedMessages> {
  return {
    async 'learned.forget'({ what }) {
      const forgotten = await withLibrary((db) => (what === null ? forgetEverything(db) : forget(db, what)));
      if (forgotten.ok) announce({ kind: 'learned' });
      return forgotten;
    },
    async 'learned.teach'({ lessons }) {
      const taught = await withLibrary((db) => teach(db, lessons));
      if (!taught.ok) return taught;
      announce({ kind: 'learned' });
      return ok({ taught: taught.value });
    },
  };
}
