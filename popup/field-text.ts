import type { LeadImage } from '../src/model/capture.ts';

// How values with structure stand in single-line inputs, and come back from them.

/** Authors may carry commas ("Jane Roe, MD"), so a semicolon parts them. */
export const authorsToText = (authors: readonly string[]): string => authors.join('; ');

export const authorsFromText = (text: string): string[] => [
  ...new Set(
    text
      .split(';')
      .map((name) => name.trim())
      .filter((name) => name !== ''),
  ),
];

/** ISO 8601: a year, a month, a day, or a date-time with or without an offset. */
const isoDate = /^\d{4}(-\d{2}(-\d{2}([T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?\s?(Z|[+-]\d{2}:?\d{2})?)?)?)?$/;

/** What is wrong with a date as typed; null where nothing is. */
export function dateHint(published: string | null): string | null {
  if (published === null) return null;
  const isRead = isoDate.test(published) && !Number.isNaN(Date.parse(published.replace(' ', 'T')));
  return isRead ? null : 'Not a date like 2026-01-31.';
}

/** The image that a typed address stands for; null for none. What is known of `present` stays if it is the same one. */
export function imageFromText(text: string, present: LeadImage | null): LeadImage | null {
  const url = text.trim();
  if (url === '') return null;
  if (url === present?.url) return present;
  return { url, alt: present?.alt ?? '', width: null, height: null, loads: null };
}
