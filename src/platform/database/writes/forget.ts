import { forgetSite, forgetTerm } from '../../../catalog/suggest/learn.ts';
import { type Forgettable, noteForgotten } from '../../../catalog/suggest/lesson-ledger.ts';
import { storeMemory } from '../../../catalog/suggest/stored-memory.ts';
import { isTermKey } from '../../../catalog/suggest/terms.ts';
import type { Problem } from '../../../model/problem.ts';
import { ok, type Result } from '../../../model/result.ts';
import { parseStoredMemory } from '../learned.ts';
import { type Library, ledgerRow, onlyRow } from '../schema.ts';
import { readLedger } from './lessons.ts';
import { inOneWrite } from './transaction.ts';

/** Forgets all that was learned, and from which clips. Also what cannot be read. */
export const forgetEverything = (db: Library): Promise<Result<null, Problem>> =>
  inOneWrite(db, ['learned', 'lessons'], async (tx) => {
    await tx.objectStore('learned').clear();
    await tx.objectStore('lessons').clear();
    return ok(null);
  });

/** Forgets one term or one site. Clips stay as they are filed. Problem `memory-invalid`. */
export const forget = (db: Library, what: Forgettable): Promise<Result<null, Problem>> =>
  inOneWrite(db, ['learned'], async (tx) => {
    const learned = tx.objectStore('learned');
    const memory = parseStoredMemory(await learned.get(onlyRow));
    if (!memory.ok) return memory;
    const left = isTermKey(what)
      ? forgetTerm(memory.value, what)
      : forgetSite(memory.value, what.slice('site:'.length));
    await learned.put(storeMemory(left), onlyRow);
    await learned.put(noteForgotten(await readLedger(learned), what), ledgerRow);
    return ok(null);
  });
