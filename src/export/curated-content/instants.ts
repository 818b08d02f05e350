/**
 * An instant with the six digits that the site's files have: `2021-11-08T11:09:00.297557Z`. Digits that the clip
 * holds are kept; Sheaf's own clock gives three of them.
 */
export function withMicroseconds(instant: string): string {
  const utc = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2})(?:\.(\d{1,6})\d*)?Z$/.exec(instant);
  if (utc !== null) return `${utc[1]}.${(utc[2] ?? '').padEnd(6, '0')}Z`;
  const time = Date.parse(instant);
  return Number.isNaN(time) ? instant : new Date(time).toISOString().replace('Z', '000Z');
}
