import slugifyPackage from 'slugify';
import { v5 } from 'uuid';

const asciiSlug = (text: string): string => slugifyPackage(text, { lower: true, strict: true });

/** A letter or digit with its accents, or any other code point. */
const tokens = /[\p{L}\p{N}]\p{M}*|./gsu;

/**
 * Words for a path: `Oncology & AI` → `oncology-and-ai`. The published format's slugs are those of npm `slugify` with
 * `{ lower, strict }`. That drops the letters of scripts it has no Latin for (Chinese, Japanese, Korean, Hebrew …), which
 * would leave many titles with the same slug or none; such letters stay as they are, which Hugo and browsers take.
 *
 * @returns an empty text where there is no letter and no digit.
 */
export function slugify(text: string): string {
  const composed = text.toWellFormed().normalize('NFC');
  const characters = composed.match(tokens) ?? [];
  if (!characters.some(isForeign)) return asciiSlug(composed);
  return characters
    .map((token) => (isForeign(token) ? token : slugifyPackage(token, { strict: true, trim: false })))
    .join('')
    .toLowerCase()
    .replace(/[-\s]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** Whether a token is a letter or digit that `slugify` would drop. */
const isForeign = (token: string): boolean => /^[\p{L}\p{N}]/u.test(token) && asciiSlug(token) === '';

/** A slug that is never empty: `fallback-1a2b3c4d`, the same for the same text, where it has no letter and no digit. */
export function slugOr(fallback: string, text: string): string {
  const slug = slugify(text);
  if (slug !== '') return slug;
  const digest = v5(text.toWellFormed(), v5.URL).slice(0, 8);
  return text.trim() === '' ? fallback : `${fallback}-${digest}`;
}

/** The slug of a title; `untitled` without one, and `untitled-1a2b3c4d` for a title of pictures alone. */
export const titleSlug = (title: string): string => slugOr('untitled', title);
