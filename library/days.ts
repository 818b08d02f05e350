import type { Clip } from '../src/model/clip.ts';

export interface Day {
  /** `2026-01-31`. */
  readonly day: string;
  readonly clips: readonly Clip[];
}

/** Groups clips by their day on the curator's calendar, in the order in which they come. */
export function groupByDay(clips: readonly Clip[]): Day[] {
  const days: { day: string; clips: Clip[] }[] = [];
  for (const clip of clips) {
    const last = days.at(-1);
    if (last?.day === clip.clippedOn) last.clips.push(clip);
    else days.push({ day: clip.clippedOn, clips: [clip] });
  }
  return days;
}

const long = new Intl.DateTimeFormat(undefined, { dateStyle: 'full' });
const short = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium' });

/** A day as a heading: Today, Yesterday, else weekday and date in the user's language. */
export function dayName(day: string, now: Date): string {
  const date = noonOf(day);
  const today = new Date(now.getFullYear(), now.getMonth(), now.getDate(), 12);
  // Noon to noon is 23 to 25 hours where the clocks change.
  const daysAgo = Math.round((today.getTime() - date.getTime()) / 86_400_000);
  if (daysAgo === 0) return 'Today';
  if (daysAgo === 1) return 'Yesterday';
  return long.format(date);
}

/** A page's own date as the user writes dates: its day as it stands there, whatever its offset. Else as it is. */
export function dateName(iso: string): string {
  const day = /^\d{4}-\d{2}-\d{2}/.exec(iso)?.[0];
  if (day === undefined) return iso;
  const date = noonOf(day);
  return Number.isNaN(date.getTime()) ? iso : short.format(date);
}

const noonOf = (day: string): Date => new Date(`${day}T12:00:00`);
