import * as v from 'valibot';
import { keysOfTerms } from '../../../catalog/suggest/catalog-terms.ts';
import { type Lesson, recount } from '../../../catalog/suggest/learn.ts';
import { emptyLedger, rememberedPart } from '../../../catalog/suggest/lesson-ledger.ts';
import { storeMemory } from '../../../catalog/suggest/stored-memory.ts';
import type { Clip } from '../../../model/clip.ts';
import { type LessonLedger, lessonLedgerSchema, lessonSchema, type PageSignsText } from '../../../model/lesson.ts';
import { parseStoredMemory } from '../learned.ts';
import { ledgerRow, onlyRow } from '../schema.ts';
import { readStoredSettings } from '../settings.ts';
import type { WriteTransaction } from './transaction.ts';

/** The stores that learning needs in the transaction of what it learns from. */
export const lessonStores = ['learned', 'lessons', 'settings'] as const;
type LessonTransaction = Pick<WriteTransaction<typeof lessonStores>, 'objectStore'>;

/** So many lessons are kept to be taken back one by one, a few kilobytes each; what older clips taught stays learned. */
const mostLessons = 10_000;

/**
 * Learns of a clip that is being saved, and takes back what it taught before. A clip that is filed under nothing teaches
 * nothing. Where suggestions are switched off, or the memory cannot be read, all stays as it is.
 */
export async function learnFromClip(tx: LessonTransaction, clip: Clip, signs: PageSignsText): Promise<void> {
  const settings = readStoredSettings(await tx.objectStore('settings').get(onlyRow));
  if (!settings.ok || !settings.value.suggestions) return;
  const lessons = tx.objectStore('lessons');
  const before = await readLesson(tx, clip.id);
  const picked = [...keysOfTerms(clip)];
  if (before === null && picked.length === 0) return;
  const ledger = await readLedger(tx);
  const takenBack = before?.isCounted === true ? [rememberedPart(before, ledger)] : [];
  if (picked.length === 0) {
    if (await changeMemory(tx, { takenBack, learned: [] })) await lessons.delete(clip.id);
    return;
  }
  if (!(await changeMemory(tx, { takenBack, learned: [{ page: signs, picked }] }))) return;
  const number = ledger.last + 1;
  await lessons.put({ clipId: clip.id, number, isCounted: true, ...signs, picked });
  await tx.objectStore('learned').put({ ...ledger, last: number }, ledgerRow);
  const tooOld = await lessons.index('byNumber').getKey(number - mostLessons);
  if (tooOld !== undefined) await lessons.delete(tooOld);
}

/** Takes back what clips have taught that go into the trash (`isCounted` false), or counts it again when they return. */
export async function countLessons(
  tx: LessonTransaction,
  clipIds: readonly string[],
  isCounted: boolean,
): Promise<void> {
  const ledger = await readLedger(tx);
  const found = await Promise.all(clipIds.map((id) => readLesson(tx, id)));
  const changing = found.filter((lesson) => lesson !== null).filter((lesson) => lesson.isCounted !== isCounted);
  if (changing.length === 0) return;
  const parts = changing.map((lesson) => rememberedPart(lesson, ledger));
  const change = isCounted ? { takenBack: [], learned: parts } : { takenBack: parts, learned: [] };
  if (!(await changeMemory(tx, change))) return;
  const lessons = tx.objectStore('lessons');
  await Promise.all(changing.map((lesson) => lessons.put({ ...lesson, isCounted })));
}

/** @returns false where the memory cannot be read: then nothing was changed */
async function changeMemory(
  tx: LessonTransaction,
  change: { readonly takenBack: readonly Lesson[]; readonly learned: readonly Lesson[] },
): Promise<boolean> {
  const learned = tx.objectStore('learned');
  const memory = parseStoredMemory(await learned.get(onlyRow));
  if (!memory.ok) {
    console.warn('Sheaf: nothing is learned', memory.error);
    return false;
  }
  await learned.put(storeMemory(recount(memory.value, change)), onlyRow);
  return true;
}

/** Null where the clip has taught nothing, or in a form that this version cannot read. */
async function readLesson(tx: LessonTransaction, clipId: string) {
  const lesson = v.safeParse(lessonSchema, await tx.objectStore('lessons').get(clipId));
  return lesson.success ? lesson.output : null;
}

/** Begins anew where the books cannot be read: they only say what not to take back. */
export async function readLedger(tx: Pick<LessonTransaction, 'objectStore'>): Promise<LessonLedger> {
  const ledger = v.safeParse(lessonLedgerSchema, await tx.objectStore('learned').get(ledgerRow));
  return ledger.success ? ledger.output : emptyLedger;
}
