import { emptyMemory, type Memory } from '../../catalog/suggest/memory.ts';
import { readStoredMemory } from '../../catalog/suggest/stored-memory.ts';
import { type Problem, problem } from '../../model/problem.ts';
import { err, ok, type Result } from '../../model/result.ts';
import { type Library, onlyRow } from './schema.ts';

/**
 * What suggestions have learned; an empty memory where nothing was. Problem `memory-invalid`: what is stored is no memory.
 * It stays stored, and nothing more is learned, until it is forgotten.
 */
export async function readMemory(db: Library): Promise<Result<Memory, Problem>> {
  return parseStoredMemory(await db.get('learned', onlyRow));
}

/** The row of the memory as it is stored; undefined where there is none. Otherwise like `readMemory`. */
export function parseStoredMemory(stored: unknown): Result<Memory, Problem> {
  if (stored === undefined) return ok(emptyMemory());
  const memory = readStoredMemory(stored);
  if (memory.ok) return memory;
  return err(
    problem(
      'memory-invalid',
      'What Sheaf has learned for its suggestions cannot be read; clips are not touched by that.',
      'Open the options and forget everything that was learned; Sheaf then learns anew.',
      [memory.error],
    ),
  );
}
