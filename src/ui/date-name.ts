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
