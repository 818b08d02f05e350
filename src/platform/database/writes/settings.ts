import type { Problem } from '../../../model/problem.ts';
import { ok, type Result } from '../../../model/result.ts';
import type { Settings } from '../../../model/settings.ts';
import { type Library, onlyRow } from '../schema.ts';
import { inOneWrite } from './transaction.ts';

/** Stores the settings and returns them. */
export const putSettings = (db: Library, settings: Settings): Promise<Result<Settings, Problem>> =>
  inOneWrite(db, ['settings'], async (tx) => {
    await tx.objectStore('settings').put(settings, onlyRow);
    return ok(settings);
  });
