/** A text of at most so many UTF-16 code units, which no limit counts smaller; it is not cut within a character. */
export function shorten(text: string, length: number): string {
  if (text.length <= length) return text;
  return `${text.slice(0, length - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}
