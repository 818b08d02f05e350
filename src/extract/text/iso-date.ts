/** A date's parts as a page gave them; what it did not give is absent. */
export type DateParts = {
  readonly year: number;
  readonly month?: number | undefined;
  readonly day?: number | undefined;
  /** `HH:MM`, `HH:MM:SS` or with a fraction. */
  readonly time?: string | undefined;
  /** `Z` or `±HH:MM`. */
  readonly offset?: string | undefined;
};

const two = (value: number): string => String(value).padStart(2, '0');

const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** ISO 8601, as precise as the parts are; null for a date that no calendar has. The offset is kept, never applied. */
export function formatDate({ year, month, day, time, offset }: DateParts): string | null {
  if (year < 1400 || year > 2200) return null;
  if (month === undefined) return String(year);
  if (month < 1 || month > 12) return null;
  if (day === undefined) return `${year}-${two(month)}`;
  if (day < 1 || day > daysIn(year, month)) return null;
  const date = `${year}-${two(month)}-${two(day)}`;
  return time === undefined ? date : `${date}T${time}${offset ?? ''}`;
}

/** Zones by the letters that American and European pages write. */
const zones: ReadonlyMap<string, string> = new Map(
  Object.entries({
    z: 'Z',
    utc: 'Z',
    gmt: 'Z',
    est: '-05:00',
    edt: '-04:00',
    cst: '-06:00',
    cdt: '-05:00',
    mst: '-07:00',
    mdt: '-06:00',
    pst: '-08:00',
    pdt: '-07:00',
    bst: '+01:00',
    cet: '+01:00',
    cest: '+02:00',
    eet: '+02:00',
    eest: '+03:00',
    jst: '+09:00',
  }),
);

/** `+0100`, `+1`, `GMT`, `EST` → `+01:00`, …; undefined for anything else. */
export function offsetOf(written: string | undefined): string | undefined {
  if (written === undefined) return undefined;
  const named = zones.get(written.toLowerCase());
  if (named !== undefined) return named;
  const match = /^([+-])(\d{1,2}):?(\d{2})?$/.exec(written);
  if (match === null || Number(match[2]) > 14) return undefined;
  return `${match[1]}${two(Number(match[2]))}:${match[3] ?? '00'}`;
}

/** `9:05 pm`, `21.05 Uhr`, `21:05:07.5` → `21:05`, …; undefined where the numbers are no time. */
export function timeOf(hour: string, minute: string, second?: string, half?: string): string | undefined {
  const isAfternoon = /^p/i.test(half ?? '');
  const base = Number(hour);
  const hours = half === undefined ? base : (base % 12) + (isAfternoon ? 12 : 0);
  if (hours > 23 || Number(minute) > 59 || (second !== undefined && Number(second) >= 61)) return undefined;
  return `${two(hours)}:${minute}${second === undefined ? '' : `:${second}`}`;
}

const iso =
  /^(\d{4})(?:-|\/|\.)?(\d{2})(?:(?:-|\/|\.)?(\d{2}))?(?:(?:T|\s+|\s*-\s*|T\s+)(\d{1,2}):(\d{2})(?::(\d{2}(?:[.,]\d{1,9})?))?\s*([AaPp]\.?[Mm]\.?)?\s*(Z|[A-Z]{3,4}|[+-]\s?\d{1,2}:?\d{0,2})?)?/i;

/** ISO 8601's basic format, which writes the time without colons as well. */
const basicTime = /^(\d{8}T\d{2})(\d{2})(\d{2})?(?=Z|[+-]|$)/i;

/** A date in machine writing: ISO 8601 and its neighbours, RFC 5322, or Unix time in seconds or milliseconds. */
export function machineDate(written: string): string | null {
  const text = written
    .trim()
    .slice(0, 100)
    .replace(basicTime, (_, hours, minutes, seconds = '') => `${hours}:${minutes}${seconds && `:${seconds}`}`);
  if (/^\d{10}$/.test(text)) return new Date(Number(text) * 1_000).toISOString();
  if (/^1\d{12}$/.test(text)) return new Date(Number(text)).toISOString();
  const match = iso.exec(text);
  if (match === null) return null;
  const [whole, year, month, day, hour, minute, second, half, zone] = match;
  // "20231" or "2023-12-221": the pattern ended within a number.
  if (/^\d/.test(text.slice(whole.length)) && hour === undefined) return null;
  if (day === undefined && /^\d{6}$/.test(text)) return null;
  const time =
    hour === undefined || minute === undefined ? undefined : timeOf(hour, minute, second?.replace(',', '.'), half);
  const date = formatDate({
    year: Number(year),
    month: Number(month),
    day: day === undefined ? undefined : Number(day),
    time,
    offset: offsetOf(zone?.replace(/\s/g, '')),
  });
  return date === null || isUnset(date) ? null : date;
}

/** Whether a date is the beginning of Unix time, to the second: what a program writes that was never told one. */
const isUnset = (date: string): boolean =>
  /^19(?:70-01-01|69-12-31)T/.test(date) && Date.parse(/T.*[Z+-]/.test(date) ? date : `${date}Z`) === 0;
