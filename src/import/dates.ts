/** The web's first year: whatever is said to have been saved before is a misreading. */
const earliest = Date.UTC(1990, 0, 1);
const day = 86_400_000;

/** 1601-01-01, from which Windows, and so WebKit and Chromium, count. */
const windowsEpoch = Date.UTC(1601, 0, 1);

/**
 * The instant that a program has written, in UTC; null for what is none, or lies before 1990 or in the future.
 *
 * - Numbers: by their size seconds, milliseconds or microseconds since 1970, or microseconds since 1601 (Chromium's own).
 * - ISO 8601 with a space or a `T`; without a zone it is UTC, so that the same file gives the same clips everywhere.
 * - RFC 2822 and RFC 850, with the zones that `Date.parse` knows by name (ECMAScript leaves them to the engine; the
 *   American ones and GMT are the RFC's own).
 * - `2021/03/04`; and `31.12.2021`, `31/12/2021` and `12/31/2021` where the day's number leaves no doubt.
 *
 * @param now nothing can have been saved more than a day behind it, clocks and zones allowed for.
 */
export function readInstant(written: string | number | null | undefined, now: Date): string | null {
  const text = String(written ?? '').trim();
  if (text === '') return null;
  const time = /^-?\d+(?:\.\d+)?$/.test(text) ? ofNumber(Number(text)) : ofText(text);
  const isPlausible = time !== null && time >= earliest && time <= now.getTime() + day;
  return isPlausible ? new Date(time).toISOString() : null;
}

/** `20210304` is a day rather than August 1970. */
function ofNumber(value: number): number | null {
  if (/^(?:19|20)\d{6}$/.test(String(value))) return ofText(String(value).replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3'));
  if (value < 1e11) return value * 1_000;
  if (value < 1e14) return value;
  if (value < 1e16) return value / 1_000;
  return windowsEpoch + value / 1_000;
}

const iso =
  /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:(?:T|\s+|,\s*)(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2}|[+-]\d{2})?)?$/i;
const local = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4})(?:,?\s+(\d{1,2}):(\d{2})(?::(\d{2}))?)?$/;
/** What begins with a weekday or a day and names its month. */
const named = /^(?:[a-z]{3,9},?\s+)?(?:\d{1,2}[\s-]+[a-z]{3,9}|[a-z]{3,9}\s+\d{1,2},?)[\s-]+\d{2,4}\b/i;

function ofText(text: string): number | null {
  const [whole, year, month, date, hour, minute, second, fraction, zone] = iso.exec(text) ?? [];
  if (whole !== undefined) {
    const millisecond = Math.trunc(Number(`0.${fraction ?? 0}`) * 1_000);
    const time = calendar([year, month, date, hour, minute, second], millisecond);
    return time === null ? null : time - offsetOf(zone);
  }
  const [written, first = '', separator, then = '', years, ...rest] = local.exec(text) ?? [];
  if (written !== undefined) {
    const isMonthFirst = separator !== '.' && Number(then) > 12;
    const isClear = separator === '.' || isMonthFirst || Number(first) > 12 || first === then;
    const [dates, months] = isMonthFirst ? [then, first] : [first, then];
    return isClear ? calendar([years, months, dates, ...rest], 0) : null;
  }
  if (!named.test(text)) return null;
  const hasZone = /(?:\b(?:UT|UTC|GMT|Z|[ECMP][SD]T)|[+-]\d{2}:?\d{2})(?:\s*\([^)]*\))?$/i.test(text);
  const hasTime = /\d:\d\d/.test(text);
  const time = Date.parse(hasZone ? text : `${text}${hasTime ? '' : ' 00:00:00'} GMT`);
  return Number.isNaN(time) ? null : time;
}

/** Null for a day or an hour that there is not. */
function calendar(parts: readonly (string | undefined)[], millisecond: number): number | null {
  const [year = 0, month = 0, date = 0, hour = 0, minute = 0, second = 0] = parts.map((part) => Number(part ?? 0));
  const time = Date.UTC(year, month - 1, date, hour, minute, second, millisecond);
  const read = new Date(time);
  const isReal = read.getUTCMonth() === month - 1 && read.getUTCDate() === date && hour < 24 && minute < 60;
  return isReal && second < 61 ? time : null;
}

/** Milliseconds by which the zone's clocks are ahead. */
function offsetOf(zone: string | undefined): number {
  const [, sign, hours = '0', minutes = '0'] = /^([+-])(\d{2}):?(\d{2})?$/.exec(zone ?? '') ?? [];
  const size = (Number(hours) * 60 + Number(minutes)) * 60_000;
  return sign === '-' ? -size : size;
}
