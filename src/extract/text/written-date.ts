import { formatDate, machineDate, offsetOf, timeOf } from './iso-date.ts';
import { monthOf } from './months.ts';
import { isWestern, perAlphabet } from './per-alphabet.ts';

export type DateReading = {
  /** BCP 47; names the months. Null where the page does not say. */
  readonly language: string | null;
  /** Whether 3/4/2026 is the fourth of March. */
  readonly monthFirst: boolean;
};

/** Words that may stand between the parts of a date: ordinals and prepositions. */
const filler = /^(?:st|nd|rd|th|er|de|del|of|den|le|la|el|the|d|di|do|i|a|º|ª)$/;
const longest = 300;

/** The first date that stands in a text that people read ("Published 3 May 2026, 9:05 am"), or null. */
export function writtenDate(text: string, reading: DateReading): string | null {
  const start = toAsciiDigits(text.slice(0, longest));
  return eastAsian(start) ?? vietnamese(start) ?? yearFirst(start) ?? worded(start, reading) ?? numeric(start, reading);
}

/** Digits of other scripts (Arabic, Devanagari, full-width) as 0 to 9. Unicode keeps each script's ten in a row. */
function toAsciiDigits(text: string): string {
  const composed = text.normalize('NFKC');
  // Among western characters there are no other digits.
  return isWestern(composed) ? composed : withAsciiDigits(composed);
}

function withAsciiDigits(text: string): string {
  return text.replace(/\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    if (code < 128) return digit;
    let zero = code;
    while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
    return String(code - zero);
  });
}

function eastAsian(text: string): string | null {
  const match = /(\d{4})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일]?/.exec(text);
  return match === null ? null : build(text, match, match[1], match[2], match[3]);
}

/** Vietnamese numbers its months: `3 tháng 5, 2026`. */
function vietnamese(text: string): string | null {
  const match = /(?<!\d)(\d{1,2})\s+tháng\s+(\d{1,2}),?\s+(?:năm\s+)?(\d{4})/i.exec(text);
  return match === null ? null : build(text, match, match[3], match[2], match[1]);
}

function yearFirst(text: string): string | null {
  const match = /(?<![\d.\-/])(\d{4})([-/.])\s?(\d{1,2})\2\s?(\d{1,2})(?!\d)/.exec(text);
  if (match === null) return null;
  return machineDate(text.slice(match.index)) ?? build(text, match, match[1], match[3], match[4]);
}

function numeric(text: string, { monthFirst }: DateReading): string | null {
  const match = /(?<![\d.\-/])(\d{1,2})([-/.])\s?(\d{1,2})\2\s?(\d{4})(?!\d)/.exec(text);
  if (match === null) return null;
  const [, first, sign, second, year] = match;
  const swapped = Number(second) > 12 || (monthFirst && sign === '/' && Number(first) <= 12);
  return build(text, match, year, swapped ? first : second, swapped ? second : first);
}

const numberOrWord = perAlphabet(({ letter, mark }) => new RegExp(`\\d+|[${letter}${mark}]+`, 'gu'));

type Token = { readonly text: string; readonly end: number };

/** `3 May 2026`, `May 3rd, 2026`, `3 de mayo de 2026`, `3. Mai 2026`, `2026. május 3.` */
function worded(text: string, { language }: DateReading): string | null {
  const tokens: Token[] = [...text.matchAll(numberOrWord(text))]
    .map((match) => ({ text: match[0].toLowerCase(), end: match.index + match[0].length }))
    .filter((token) => !filler.test(token.text));
  // Most lines hold no year: the names of months are not asked for, which takes long at the first time.
  if (!tokens.some(isYear)) return null;
  for (const [at, token] of tokens.entries()) {
    const month = /^\d/.test(token.text) ? null : monthOf(token.text, language);
    if (month === null) continue;
    const [before, after, later] = [tokens[at - 1], tokens[at + 1], tokens[at + 2]];
    const found =
      isDay(before) && isYear(after)
        ? [before, after]
        : isDay(after) && isYear(later)
          ? [after, later]
          : isYear(before) && isDay(after)
            ? [after, before]
            : null;
    const [day, year] = found ?? [];
    if (day === undefined || year === undefined) continue;
    const end = Math.max(day.end, year.end);
    return build(text, { index: 0, 0: text.slice(0, end) }, year.text, String(month), day.text);
  }
  return null;
}

const isDay = (token: Token | undefined): token is Token =>
  token !== undefined && /^\d{1,2}$/.test(token.text) && Number(token.text) >= 1 && Number(token.text) <= 31;

const isYear = (token: Token | undefined): token is Token =>
  token !== undefined && /^(?:1[5-9]|20|21)\d{2}$/.test(token.text);

const clock =
  /^[^\d\p{L}]{0,4}(?:at|um|à|a las|alle|kl\.?|om|T)?[^\d\p{L}]{0,3}(\d{1,2})[:.h](\d{2})(?::(\d{2}))?\s*([ap]\.?m\b\.?)?\s*(?:Uhr|\(?((?:GMT|UTC)?[+-]\d{1,2}:?\d{0,2}|[A-Z]{3,4})\b)?/iu;

/** The date, with the time of day that stands right after it. */
function build(
  text: string,
  match: { index: number; 0: string },
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
): string | null {
  const rest = clock.exec(text.slice(match.index + match[0].length).slice(0, 60));
  const [, hour, minute, second, half, zone] = rest ?? [];
  const time = hour === undefined || minute === undefined ? undefined : timeOf(hour, minute, second, half);
  return formatDate({
    year: Number(year),
    month: Number(month),
    day: Number(day),
    time,
    offset: offsetOf(zone?.replace(/^(?:GMT|UTC)(?=[+-])/i, '')),
  });
}
