import * as v from 'valibot';

/** Replaces lone surrogates, which neither UTF-8 nor IndexedDB keys can carry, and drops NUL. */
export const wellFormed = (text: string): string => text.toWellFormed().replaceAll('\0', '');

/** Blanks, and characters that are not to be seen: zero-width ones, soft hyphens, marks of direction (UAX #44). */
const unseen = /^[\s\p{Default_Ignorable_Code_Point}]*$/u;

/** Whether nothing of a text would be seen. */
export const isBlank = (text: string): boolean => unseen.test(text);

/** Text as it enters the program. */
export const textSchema = v.pipe(v.string(), v.transform(wellFormed));

/** An instant in UTC: `2026-01-31T09:30:00.000Z`. */
export const instantSchema = v.pipe(v.string(), v.isoTimestamp());

/** A calendar day: `2026-01-31`. */
export const daySchema = v.pipe(v.string(), v.isoDate());
