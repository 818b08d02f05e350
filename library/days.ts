import type { Clip } from '../src/model/clip.ts';
import { noonOf } from '../src/ui/date-name.ts';

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
