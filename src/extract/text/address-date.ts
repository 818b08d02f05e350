import { parseUrl } from '../../url/parse-url.ts';
import { formatDate } from './iso-date.ts';

/** The day (or nothing) that an article's address names: `/2026/05/03/`, `/2026-05-03-`, `/20260503/`. */
export function addressDate(url: string): string | null {
  const path = parseUrl(url)?.pathname ?? '';
  const match =
    /(?:^|[^\d])((?:19|20)\d{2})([/\-_.])(\d{1,2})\2(\d{1,2})(?!\d)/.exec(path) ??
    /(?:^|[^\d])((?:19|20)\d{2})()(0[1-9]|1[0-2])([0-2]\d|3[01])(?!\d)/.exec(path);
  if (match !== null) return formatDate({ year: Number(match[1]), month: Number(match[3]), day: Number(match[4]) });
  const named = /\/((?:19|20)\d{2})\/(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\/(\d{1,2})(?!\d)/i.exec(path);
  if (named === null) return null;
  const month = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'].indexOf(
    (named[2] ?? '').toLowerCase(),
  );
  return formatDate({ year: Number(named[1]), month: month + 1, day: Number(named[3]) });
}
