/** A day, a month or a year: its first day, and the first one after it. */
export interface Period {
  readonly from: string;
  readonly before: string;
}

const written = /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?$/;

/** Reads `2026`, `2026-03` or `2026-03-31` (also with slashes or dots); null for what is no date. */
export function parsePeriod(text: string): Period | null {
  const [, year, month, day] = written.exec(text.trim()) ?? [];
  if (year === undefined) return null;
  const start = utc(Number(year), Number(month ?? 1) - 1, Number(day ?? 1));
  // 31 April would become 1 May.
  if (month !== undefined && start.getUTCMonth() !== Number(month) - 1) return null;
  if (day !== undefined && start.getUTCDate() !== Number(day)) return null;
  const end = new Date(start);
  if (day !== undefined) end.setUTCDate(end.getUTCDate() + 1);
  else if (month !== undefined) end.setUTCMonth(end.getUTCMonth() + 1);
  else end.setUTCFullYear(end.getUTCFullYear() + 1);
  return { from: dayOf(start), before: dayOf(end) };
}

/** `Date.UTC` takes the years 0 to 99 for those of the last century. */
function utc(year: number, month: number, day: number): Date {
  const date = new Date(Date.UTC(2000, 0, 1));
  date.setUTCFullYear(year, month, day);
  return date;
}

const dayOf = (date: Date): string => date.toISOString().replace(/T.*$/, '').replace(/^\+0*/, '');
