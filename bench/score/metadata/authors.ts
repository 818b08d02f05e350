import { foldText } from './text.ts';

/**
 * Authors as sets: order and repetition aside, nothing missing, nothing more. “By”, roles and addresses in a name are
 * errors.
 */
export function isSameAuthors(expected: readonly string[], got: readonly string[]): boolean {
  const wanted = new Set(expected.map(foldText));
  const found = new Set(got.map(foldText));
  return wanted.size === found.size && [...wanted].every((name) => found.has(name));
}

/**
 * As `isSameAuthors` for an extractor that gives one line of names. The line may be one name or a list: it is right
 * if either reading is, so that nobody loses a page to commas.
 */
export const isSameAuthorLine = (expected: readonly string[], line: string): boolean =>
  isSameAuthors(expected, [line]) || isSameAuthors(expected, splitNames(line));

const splitNames = (line: string): string[] =>
  line
    .split(/[,;|/&、，]|\s(?:and|und|et|y|e|och|og|en)\s/i)
    .map((name) => name.trim())
    .filter((name) => name !== '');
