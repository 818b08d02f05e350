import * as v from 'valibot';
import { keysOfTerms } from '../../../catalog/suggest/catalog-terms.ts';
import { recount } from '../../../catalog/suggest/learn.ts';
import { storeMemory } from '../../../catalog/suggest/stored-memory.ts';
import { clipSchema } from '../../../model/clip.ts';
import type { PageSignsText, StoredLesson } from '../../../model/lesson.ts';
import type { Problem } from '../../../model/problem.ts';
import { ok, type Result } from '../../../model/result.ts';
import { parseStoredMemory } from '../learned.ts';
import { type Library, ledgerRow, onlyRow } from '../schema.ts';
import { dropTooOld, isLearningOn, lessonStores, readLedger } from './lessons.ts';
import { inOneWrite } from './transaction.ts';

/** What a page that is in the library already would have taught at its save. */
export interface LateLesson {
  readonly clipId: string;
  readonly signs: PageSignsText;
}

/**
 * Learns of clips that are in the library and have taught nothing yet. Those that have, that are in the trash, that are
 * filed under nothing or cannot be read are passed over, so that the same lessons twice count once. Returns how many
 * have taught. Problem `memory-invalid`.
 */
export const teach = (db: Library, lessons: readonly LateLesson[]): Promise<Result<number, Problem>> =>
  inOneWrite(db, ['clips', ...lessonStores], async (tx) => {
    if (!(await isLearningOn(tx.objectStore('settings')))) return ok(0);
    const learned = tx.objectStore('learned');
    const memory = parseStoredMemory(await learned.get(onlyRow));
    if (!memory.ok) return memory;
    const ledger = await readLedger(learned);
    const taught: StoredLesson[] = [];
    for (const { clipId, signs } of lessons) {
      const row = await tx.objectStore('clips').get(clipId);
      const isKnown = (await tx.objectStore('lessons').getKey(clipId)) !== undefined;
      const clip = v.safeParse(clipSchema, row);
      if (isKnown || row === undefined || 'trashed' in row || !clip.success) continue;
      const picked = [...keysOfTerms(clip.output)];
      const number = ledger.last + taught.length + 1;
      if (picked.length === 0) continue;
      const lesson = { clipId, number, isCounted: true, ...signs, picked };
      await tx.objectStore('lessons').put(lesson);
      taught.push(lesson);
    }
    if (taught.length === 0) return ok(0);
    const next = recount(memory.value, { learned: taught.map(({ picked, ...page }) => ({ page, picked })) });
    await learned.put(storeMemory(next), onlyRow);
    await learned.put({ ...ledger, last: ledger.last + taught.length }, ledgerRow);
    for (const { number } of taught) await dropTooOld(tx.objectStore('lessons'), number);
    return ok(taught.length);
  });
