import { err, ok, type Result } from '../../model/result.ts';
import { parsePattern } from './parse-pattern.ts';
import { toProgram } from './program.ts';
import { run } from './run-program.ts';
import { UnsupportedPattern } from './syntax.ts';

/**
 * A regular expression from a file, compiled so that no text can make it run away. `RegExp` backtracks: one careless
 * `(a+)+$` in a rule file, and a long URL stands the browser still. Here the time is bounded by instructions × length
 * (Russ Cox, "Regular Expression Matching: the Virtual Machine Approach", on backtracking with memory). Upper and lower
 * case are the same, as in ClearURLs.
 */
export type Pattern = {
  /** Whether a part of the text matches. */
  readonly isIn: (text: string) => boolean;
};

export type PatternError = {
  /** `invalid` is no regular expression at all; `unsupported` is one that Sheaf does not run. */
  readonly kind: 'invalid' | 'unsupported';
  readonly reason: string;
};

/** The longest pattern in ClearURLs' own file has fewer than 200 characters. */
const longestSource = 2_000;

/** Look-around, back references and named groups are not supported. */
export function compilePattern(source: string): Result<Pattern, PatternError> {
  if (source.length > longestSource) {
    return err({ kind: 'unsupported', reason: `it is longer than ${longestSource} characters` });
  }
  try {
    new RegExp(source, 'i');
    const program = toProgram(parsePattern(source));
    return ok({ isIn: (text) => run(program, text) });
  } catch (cause) {
    if (cause instanceof SyntaxError) return err({ kind: 'invalid', reason: cause.message });
    if (cause instanceof UnsupportedPattern) return err({ kind: 'unsupported', reason: `it uses ${cause.message}` });
    throw cause;
  }
}
