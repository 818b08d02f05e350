import { parseUrl } from '../../url/parse-url.ts';
import { formatDate } from './iso-date.ts';
import { monthOf } from './months.ts';

/** The day (or nothing) that an article's address names: `/2026/05/03/`, `/2026-05-03-`, `/20260503/`, `/2026/may/03/`. */
export function addressDate(url: string): string | null {
  const path = parseUrl(url)?.pathname ?? '';
  const match =
    /(?:^|[^\d])((?:19|20)\d{2})([/\-_.])(\d{1,2})\2(\d{1,2})(?!\d)/.exec(path) ??
    /(?:^|[^\d])((?:19|20)\d{2})()(0[1-9]|1[0-2])([0-2]\d|3[01])(?!\d)/.exec(path);
  if (match !== null) return formatDate({ year: Number(match[1]), month: Number(match[3]), day: Number(match[4]) });
  const named = /\/((?:19|20)\d{2})\/([a-z]{3,9})\/(\d{1,2})(?!\d)/i.exec(path);
  const month = named === null ? null : monthOf(named[2] ?? '', 'en');
  return named === null || month === null ? null : formatDate({ year: Number(named[1]), month, day: Number(named[3]) });
}
