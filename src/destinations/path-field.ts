import * as v from 'valibot';
import { patternProblem } from './note-path.ts';

/** A pattern for the paths of notes. */
export const pathField = v.pipe(
  v.optional(v.string(), ''),
  v.trim(),
  v.check(
    (pattern) => patternProblem(pattern) === null,
    ({ input }) => patternProblem(input) ?? '',
  ),
);
