/** A day, or a date and time with or without an offset, as ISO 8601 writes them. */
const iso = /^(\d{4}-\d{2}-\d{2})(?:[T ]\d{2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?)?$/i;

/**
 * The same day as both write it, or the same instant where both give an offset. What is not ISO 8601 is wrong: a
 * reader would have to guess.
 */
export function isSameDate(expected: string, got: string): boolean {
  const [want, found] = [iso.exec(expected.trim()), iso.exec(got.trim())];
  if (want === null || found === null) return false;
  if (want[1] === found[1]) return true;
  return want[2] !== undefined && found[2] !== undefined && instantOf(want) === instantOf(found);
}

const instantOf = ([text]: RegExpExecArray): number =>
  Date.parse(
    text
      .replace(' ', 'T')
      .replace(',', '.')
      .replace(/\s+/, '')
      .replace(/([+-]\d{2})(\d{2})$/, '$1:$2'),
  );
