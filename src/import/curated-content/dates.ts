import { localDay } from '../../model/calendar.ts';
import type { Clip } from '../../model/clip.ts';
import { asText, type Values } from './values.ts';

/** The clip's three dates, out of the file's two; `now` stands in where the file has none that can be read. */
export function readDates(values: Values, now: Date): Pick<Clip, 'clippedOn' | 'clippedAt' | 'updatedAt'> {
  const lastMod = toInstant(asText(values.at('lastMod')));
  const day = toDay(asText(values.at('date')));
  const clippedOn = day ?? toDay(lastMod) ?? localDay(now);
  // The file knows the day alone. Its last change is the nearest instant where it was on that day.
  const clippedAt = day === null ? (lastMod ?? now.toISOString()) : instantOn(day, lastMod);
  return { clippedOn, clippedAt, updatedAt: lastMod ?? clippedAt };
}

const instantOn = (day: string, lastMod: string | null): string =>
  lastMod?.startsWith(day) === true ? lastMod : `${day}T00:00:00.000Z`;

/** `2021-11-08` of what begins so and is a day of the calendar. */
function toDay(text: string | null): string | null {
  const day = /^\d{4}-\d{2}-\d{2}(?![\d])/.exec(text ?? '')?.[0];
  if (day === undefined) return null;
  const time = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day) ? day : null;
}

/** An instant in UTC, its digits kept where it is in UTC already; one without a zone is taken as UTC. */
function toInstant(text: string | null): string | null {
  const iso = /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}:\d{2}(?:\.\d{1,6})?(Z|[+-]\d{2}:?\d{2})?$/.exec(text ?? '');
  if (text === null || iso === null || toDay(text) === null) return null;
  const time = Date.parse(iso[2] === undefined ? `${text}Z` : text);
  if (Number.isNaN(time)) return null;
  return iso[2] === 'Z' ? text : new Date(time).toISOString();
}
