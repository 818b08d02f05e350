import * as v from 'valibot';
import { keysOfTerms } from '../../../catalog/suggest/catalog-terms.ts';
import { type Lesson, recount } from '../../../catalog/suggest/learn.ts';
import { emptyLedger, rememberedPart } from '../../../catalog/suggest/lesson-ledger.ts';
import { type StoredMemory, storeMemory } from '../../../catalog/suggest/stored-memory.ts';
import type { Clip } from '../../../model/clip.ts';
import {
  type LessonLedger,
  lessonLedgerSchema,
  lessonSchema,
  type PageSignsText,
  type StoredLesson,
} from '../../../model/lesson.ts';
import { parseStoredMemory } from '../learned.ts';
import { ledgerRow, mostLessons, onlyRow } from '../schema.ts';
import { readStoredSettings } from '../settings.ts';

/** The stores that learning needs in the transaction of what it learns from. */
export const lessonStores = ['learned', 'lessons', 'settings'] as const;

/** These stores of a running transaction, as far as they are needed here. */
export interface LessonRows {
  readonly learned: LearnedRows;
  readonly lessons: {
    get(clipId: string): Promise<unknown>;
    put(lesson: StoredLesson): Promise<unknown>;
    delete(clipId: string): Promise<void>;
    index(name: 'byNumber'): { getKey(number: number): Promise<string | undefined> };
  };
  readonly settings: { get(key: typeof onlyRow): Promise<unknown> };
}
interface LearnedRows {
  get(key: typeof onlyRow | typeof ledgerRow): Promise<unknown>;
  put(value: StoredMemory | LessonLedger, key: typeof onlyRow | typeof ledgerRow): Promise<unknown>;
}

/**
 * Learns of a clip that is being saved, and takes back what it taught before. A clip that is filed under nothing teaches
 * nothing. Where suggestions are switched off, or the memory cannot be read, all stays as it is.
 */
export async function learnFromClip(rows: LessonRows, clip: Clip, signs: PageSignsText): Promise<void> {
  if (!(await isLearningOn(rows.settings))) return;
  const { lessons } = rows;
  const before = await readLesson(rows, clip.id);
  const picked = [...keysOfTerms(clip)];
  if (before === null && picked.length === 0) return;
  const ledger = await readLedger(rows.learned);
  const takenBack = before?.isCounted === true ? [rememberedPart(before, ledger)] : [];
  if (picked.length === 0) {
    if (await changeMemory(rows, { takenBack, learned: [] })) await lessons.delete(clip.id);
    return;
  }
  if (!(await changeMemory(rows, { takenBack, learned: [{ page: signs, picked }] }))) return;
  const number = ledger.last + 1;
  await lessons.put({ clipId: clip.id, number, isCounted: true, ...signs, picked });
  await rows.learned.put({ ...ledger, last: number }, ledgerRow);
  await dropTooOld(lessons, number);
}

/** Whether anything is learned at all. */
export async function isLearningOn(settings: LessonRows['settings']): Promise<boolean> {
  const stored = readStoredSettings(await settings.get(onlyRow));
  return stored.ok && stored.value.suggestions;
}

/** Makes room for the lesson of that number. */
export async function dropTooOld(
  lessons: Pick<LessonRows['lessons'], 'index' | 'delete'>,
  number: number,
): Promise<void> {
  const tooOld = await lessons.index('byNumber').getKey(number - mostLessons);
  if (tooOld !== undefined) await lessons.delete(tooOld);
}

/** Takes back what clips have taught that go into the trash (`isCounted` false), or counts it again when they return. */
export async function countLessons(rows: LessonRows, clipIds: readonly string[], isCounted: boolean): Promise<void> {
  const ledger = await readLedger(rows.learned);
  const found = await Promise.all(clipIds.map((id) => readLesson(rows, id)));
  const changing = found.filter((lesson) => lesson !== null).filter((lesson) => lesson.isCounted !== isCounted);
  if (changing.length === 0) return;
  const parts = changing.map((lesson) => rememberedPart(lesson, ledger));
  const change = isCounted ? { takenBack: [], learned: parts } : { takenBack: parts, learned: [] };
  if (!(await changeMemory(rows, change))) return;
  const { lessons } = rows;
  await Promise.all(changing.map((lesson) => lessons.put({ ...lesson, isCounted })));
}

/** @returns false where the memory cannot be read: then nothing was changed */
async function changeMemory(
  rows: LessonRows,
  change: { readonly takenBack: readonly Lesson[]; readonly learned: readonly Lesson[] },
): Promise<boolean> {
  const { learned } = rows;
  const memory = parseStoredMemory(await learned.get(onlyRow));
  if (!memory.ok) {
    console.warn('Sheaf: nothing is learned', memory.error);
    return false;
  }
  await learned.put(storeMemory(recount(memory.value, change)), onlyRow);
  return true;
}

/** Null where the clip has taught nothing, or in a form that this version cannot read. */
async function readLesson(rows: LessonRows, clipId: string) {
  const lesson = v.safeParse(lessonSchema, await rows.lessons.get(clipId));
  return lesson.success ? lesson.output : null;
}

/** Begins anew where the books cannot be read: they only say what not to take back. */
export async function readLedger(learned: Pick<LearnedRows, 'get'>): Promise<LessonLedger> {
  const ledger = v.safeParse(lessonLedgerSchema, await learned.get(ledgerRow));
  return ledger.success ? ledger.output : emptyLedger;
}
