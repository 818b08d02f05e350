/** What a spreadsheet takes for a formula, behind any number of apostrophes (OWASP, "CSV Injection"). */
const formula = /^'*[=+\-@\t\r]/;

/** A cell that no spreadsheet computes: an apostrophe stands before what would begin a formula. */
export const neutralised = (cell: string): string => (formula.test(cell) ? `'${cell}` : cell);

/** What was meant, of a cell that came through `neutralised`, or that a spreadsheet wrote as text. */
export const asMeant = (cell: string): string => (cell.startsWith("'") && formula.test(cell) ? cell.slice(1) : cell);

/** Several texts in a cell: `EHR | Electronic chart`, with `\|` and `\\` for these characters themselves. */
export const joined = (texts: readonly string[]): string =>
  texts.map((text) => text.replace(/[\\|]/g, (character) => `\\${character}`)).join(' | ');

/** The texts of such a cell, without blanks around them; empty ones are left out. */
export const parts = (cell: string): string[] =>
  (cell.match(/(?:\\.|[^|\\]|\\$)+/gs) ?? [])
    .map((part) => part.trim().replace(/\\([\\|])/g, '$1'))
    .filter((part) => part !== '');
