import type { Draft } from '../../../model/draft.ts';
import type { Problem } from '../../../model/problem.ts';
import { ok, type Result } from '../../../model/result.ts';
import type { Library } from '../schema.ts';
import { inOneWrite } from './transaction.ts';

/** Keeps the unsaved edits of a page, in place of its earlier ones. */
export const putDraft = (db: Library, draft: Draft): Promise<Result<null, Problem>> =>
  inOneWrite(db, ['drafts'], async (tx) => {
    await tx.objectStore('drafts').put(draft);
    return ok(null);
  });

export const discardDraft = (db: Library, key: string): Promise<Result<null, Problem>> =>
  inOneWrite(db, ['drafts'], async (tx) => {
    await tx.objectStore('drafts').delete(key);
    return ok(null);
  });
