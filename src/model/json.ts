import { findJsonError } from './json-error.ts';
import { err, ok, type Result } from './result.ts';

/** Where a text stops being JSON, and why. */
export type JsonError = {
  /** Both from 1. */
  readonly line: number;
  readonly column: number;
  /** "expected a comma or ], found }" */
  readonly reason: string;
};

/** `JSON.parse` as a value. A byte order mark in front is passed over, as editors on Windows write one. */
export function parseJson(text: string): Result<unknown, JsonError> {
  const json = text.replace(/^\uFEFF/, '');
  try {
    return ok(JSON.parse(json));
  } catch (cause) {
    if (!(cause instanceof SyntaxError)) throw cause;
    return err(located(json, findJsonError(json)));
  }
}

function located(json: string, { at, reason }: { readonly at: number; readonly reason: string }): JsonError {
  const linesBefore = json.slice(0, at).split(/\r\n|\r|\n/);
  return { line: linesBefore.length, column: (linesBefore.at(-1) ?? '').length + 1, reason };
}
