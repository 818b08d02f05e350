import * as v from 'valibot';
import { type Draft, draftSchema } from '../model/draft.ts';

/**
 * Drafts that the background has not answered for yet. Web Storage is the one place that a page can write to before it
 * closes: a message may be lost where the background ends just then. Each is gone as soon as the database has it.
 */
export interface UnsentDrafts {
  /** The draft of a page (by its `urlKey()`) that was not stored; null for none. */
  read(key: string): Draft | null;
  write(draft: Draft): void;
  drop(key: string): void;
}

const nameOf = (key: string): string => `draft ${key}`;

/** @param storage the extension's `localStorage` */
export function unsentDraftsIn(storage: Storage): UnsentDrafts {
  return {
    read(key) {
      const draft = v.safeParse(v.pipe(v.string(), v.parseJson(), draftSchema), storage.getItem(nameOf(key)));
      return draft.success ? draft.output : null;
    },
    write(draft) {
      try {
        storage.setItem(nameOf(draft.key), JSON.stringify(draft));
      } catch (cause) {
        // It is full or switched off: the message, which is on its way at the same time, has to do.
        console.debug('Sheaf: the draft could not be written ahead', cause);
      }
    },
    drop: (key) => storage.removeItem(nameOf(key)),
  };
}
