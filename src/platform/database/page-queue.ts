import * as v from 'valibot';
import { type QueuedPage, queuedPageSchema } from '../../model/queued-page.ts';
import type { Library } from './schema.ts';

/** All pages that are queued or were done lately, in the order of their asking. What does not parse is left out. */
export async function readPageQueue(db: Library): Promise<QueuedPage[]> {
  const rows: unknown[] = await db.getAll('pageQueue');
  return rows
    .flatMap((row) => {
      const page = v.safeParse(queuedPageSchema, row);
      return page.success ? [page.output] : [];
    })
    .toSorted((one, other) => one.askedAt.localeCompare(other.askedAt));
}
