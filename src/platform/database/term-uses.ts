import type { TermKeys } from '../../catalog/update/affected-terms.ts';
import type { TermUses } from '../../catalog/update/plan-update.ts';
import { isRecord } from '../../model/record.ts';
import { keysOf } from './row-keys.ts';
import type { Library } from './schema.ts';

export interface CountedUses extends TermUses {
  /** Clips that are filed under one of the terms asked for. */
  readonly affectedClips: number;
}

/** Rows read at once: some milliseconds of the page's time among the largest clips. */
const slice = 500;

/**
 * Counts the clips that are filed under each term, those in the trash too, since they may come back. Reads rows without
 * bodies, slice by slice, and lets the page go on in between.
 */
export async function countTermUses(db: Library, affected: TermKeys): Promise<CountedUses> {
  const topics = new Map<string, number>();
  const offerings = new Map<number, number>();
  let affectedClips = 0;
  let after: string | null = null;
  for (;;) {
    const rows: readonly unknown[] = await db.getAll(
      'clips',
      after === null ? null : IDBKeyRange.lowerBound(after, true),
      slice,
    );
    for (const row of rows) {
      const ids = keysOf(row, 'topics', 'id').filter((id) => typeof id === 'string');
      const numbers = keysOf(row, 'offerings', 'offeringId').filter((id) => typeof id === 'number');
      for (const id of ids) topics.set(id, (topics.get(id) ?? 0) + 1);
      for (const id of numbers) offerings.set(id, (offerings.get(id) ?? 0) + 1);
      const isAffected = ids.some((id) => affected.topics.has(id)) || numbers.some((id) => affected.offerings.has(id));
      if (isAffected) affectedClips += 1;
    }
    const last = rows.at(-1);
    const id = isRecord(last) ? last['id'] : undefined;
    if (rows.length < slice || typeof id !== 'string') return { topics, offerings, affectedClips };
    after = id;
  }
}
