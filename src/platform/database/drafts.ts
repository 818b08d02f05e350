import * as v from 'valibot';
import { type Draft, draftSchema } from '../../model/draft.ts';
import { type Problem, problem } from '../../model/problem.ts';
import { err, ok, type Result } from '../../model/result.ts';
import { findingOf } from '../findings.ts';
import type { Library } from './schema.ts';

/** The unsaved edits of a page, by its `urlKey()`; null for none. Problem `storage-failed`: they cannot be read. */
export async function readDraft(db: Library, key: string): Promise<Result<Draft | null, Problem>> {
  const row: unknown = await db.get('drafts', key);
  if (row === undefined) return ok(null);
  const draft = v.safeParse(draftSchema, row);
  if (draft.success) return ok(draft.output);
  return err(
    problem(
      'storage-failed',
      'The unsaved changes of this page are stored in a form that this version of Sheaf cannot read.',
      'Fill in the form anew; saving replaces them.',
      draft.issues.map(findingOf),
    ),
  );
}
