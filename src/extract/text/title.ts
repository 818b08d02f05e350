import { parseUrl } from '../../url/parse-url.ts';
import { fold, letters, wordsOf } from './fold.ts';
import { perAlphabet } from './per-alphabet.ts';
import { namesSite, siteTeller } from './site-name.ts';

/** What parts the article's title from the site's name, with white space where the sign is common within titles. */
const separator = /\s+(?:[|\-‐–—―·•»«›‹/\\~>:]|::|\|\|)\s+|\s*[｜|]\s*|\s+[|»«›‹·•]|[|»«›‹·•]\s+/gu;
/** How many things are unread. A year is none: "(1984) A novel". */
const counter = /^\s*(?:\((?!(?:1[5-9]|20)\d\d\))\d{1,4}\+?\)|\[(?!(?:1[5-9]|20)\d\d\])\d{1,4}\+?\])\s*/;

/** Chinese pages part headline, section and site by underscores. */
const underscored = perAlphabet(({ caseless }) => new RegExp(`^(.*?[${caseless}].*?)_(?=[${caseless}])`, 'u'));
const caseless = perAlphabet((classes) => new RegExp(`[${classes.caseless}]`, 'u'));
/** A character of words that white space parts. */
const spaced = perAlphabet(({ letter, number, caseless }) => new RegExp(`(?![${caseless}])[${letter}${number}]`, 'u'));

type Part = { readonly start: number; readonly end: number };

function partsOf(title: string): Part[] {
  const parts: Part[] = [];
  let start = 0;
  for (const match of title.matchAll(separator)) {
    parts.push({ start, end: match.index });
    start = match.index + match[0].length;
  }
  return [...parts, { start, end: title.length }];
}

/** A title without a counter of unread things before it ("(3) …") and without the site's name at either end. */
export function withoutSite(title: string, siteNames: readonly string[], url: string): string {
  const text = withoutNameInParts(title.replace(counter, '').trim(), siteNames);
  const parts = partsOf(text);
  if (parts.length === 1) return text.trim();
  let first = 0;
  let last = parts.length - 1;
  const isSiteName = siteTeller(siteNames, url);
  const isSite = (part: Part | undefined) => part !== undefined && isSiteName(text.slice(part.start, part.end));
  const isSection = (part: Part | undefined) =>
    part !== undefined && namesSection(text.slice(part.start, part.end), url);
  let lastSite = last;
  // A section may stand between the title and the site: "Title | Sport | The Example".
  while (lastSite > 0 && !isSite(parts[lastSite])) lastSite -= 1;
  if (lastSite > 0 && last - lastSite <= 1) last = lastSite - 1;
  while (last > first && (isSite(parts[last]) || isSection(parts[last]))) last -= 1;
  while (first < last && isSite(parts[first])) first += 1;
  return text.slice(parts[first]?.start ?? 0, parts[last]?.end ?? text.length).trim();
}

/** What parts the site's name where the script knows no spaces. */
const closeSeparator = /(?:\s*[-‐–—―_:：・]\s*)$/u;

/**
 * A title without a name at its end that `partsOf` does not find: one that holds a sign which parts ("A | B Times"), or one
 * in a script without spaces, which may stand right behind such a sign.
 */
function withoutNameInParts(title: string, siteNames: readonly string[]): string {
  for (const name of siteNames) {
    if (name.length < 2 || name.length >= title.length || !title.endsWith(name)) continue;
    const head = title.slice(0, -name.length);
    if (partsOf(name).length > 1 && partsOf(`${head}x`).at(-1)?.start === head.length) return withoutSeparator(head);
    if (/^\p{Lo}/u.test(name) && closeSeparator.test(head)) return head.replace(closeSeparator, '');
  }
  return title;
}

const withoutSeparator = (head: string): string => head.slice(0, partsOf(`${head}x`).at(-2)?.end ?? head.length);

/** Whether a part of a title is the name of a folder that the page lies in: "… | District" at `/district/343604`. */
function namesSection(part: string, url: string): boolean {
  const folders = (parseUrl(url)?.pathname ?? '').split('/').slice(1, -1).map(letters);
  return folders.includes(letters(part)) && letters(part) !== '';
}

/** A heading without the site's name at its end, if that is written out there: "A title – Example Times". */
export function withoutNameAtEnd(heading: string, siteNames: readonly string[]): string {
  const parts = partsOf(heading);
  const last = parts.at(-1);
  const before = parts.at(-2);
  if (last === undefined || before === undefined) return heading;
  const end = letters(heading.slice(last.start));
  return siteNames.some((name) => letters(name) === end) ? heading.slice(0, before.end) : heading;
}

/** As `withoutSite`; where no part is known to name the site, a short last part is taken to, as on most pages. */
export function withoutSuffix(title: string, siteNames: readonly string[], url: string): string {
  const joined = underscored(title).exec(title)?.[1];
  if (joined !== undefined) return joined.trim();
  const known = withoutSite(title, siteNames, url);
  if (known !== title.replace(counter, '').trim()) return known;
  const parts = partsOf(known);
  const last = parts.at(-1);
  const before = parts.at(-2);
  if (last === undefined || before === undefined) return known;
  const kept = known.slice(0, before.end);
  const suffix = known.slice(last.start);
  return wordsOf(suffix).length <= 4 && kept.length >= 2 * suffix.length ? kept.trim() : known;
}

/** The part of a title that names the site, if one does. */
export function siteIn(title: string, url: string): string | null {
  const parts = partsOf(title).map(({ start, end }) => title.slice(start, end).trim());
  const named = [parts.at(-1), parts[0]].find(
    (part) => part !== undefined && parts.length > 1 && namesSite(part, [], url) && wordsOf(part).length <= 6,
  );
  return named ?? null;
}

/** Whether `text` stands in `container` as whole words, letter case and quotes aside. */
export const contains = (container: string, text: string): boolean => containsFolded(fold(container), fold(text));

/** As `contains`, for texts that are folded already. */
export function containsFolded(whole: string, part: string): boolean {
  const at = part === '' ? -1 : whole.indexOf(part);
  if (at === -1) return false;
  const isWord = (char: string | undefined) => char !== undefined && spaced(char).test(char);
  const cutsBefore = isWord(whole[at - 1]) && isWord(part[0]);
  const cutsAfter = isWord(whole[at + part.length]) && isWord(part.at(-1));
  return !cutsBefore && !cutsAfter;
}

/** How much two titles share: the Dice coefficient of their word sets (character pairs where words are not spaced), 0 to 1. */
export function likeness(a: string, b: string): number {
  const left = new Set(tokensOf(a));
  const right = new Set(tokensOf(b));
  if (left.size === 0 || right.size === 0) return 0;
  let shared = 0;
  for (const token of left) if (right.has(token)) shared += 1;
  return (2 * shared) / (left.size + right.size);
}

const tokensOf = (text: string): string[] =>
  wordsOf(text).flatMap((word) =>
    caseless(word).test(word) && word.length > 2
      ? Array.from({ length: word.length - 1 }, (_, at) => word.slice(at, at + 2))
      : [word],
  );
