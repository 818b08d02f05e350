const medium = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium' });

/** A date as the user writes dates: its day as it stands there, whatever its time and offset. Else as it is. */
export function dateName(iso: string): string {
  const day = /^\d{4}-\d{2}-\d{2}/.exec(iso)?.[0];
  if (day === undefined) return iso;
  const date = noonOf(day);
  return Number.isNaN(date.getTime()) ? iso : medium.format(date);
}

/** The middle of a calendar day at this place: no change of clocks and no time zone moves it to another day. */
export const noonOf = (day: string): Date => new Date(`${day}T12:00:00`);

const time = new Intl.DateTimeFormat(undefined, { timeStyle: 'short' });
const dayAndTime = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });

/** An instant of today as its time, any other with its day. */
export function timeName(instant: string, now: Date): string {
  const date = new Date(instant);
  return (date.toDateString() === now.toDateString() ? time : dayAndTime).format(date);
}
