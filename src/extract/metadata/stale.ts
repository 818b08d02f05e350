import { parseUrl } from '../../url/parse-url.ts';
import { letters, wordsOf } from '../text/fold.ts';
import { contains, likeness } from '../text/title.ts';

/**
 * Finds out metadata of the page before: applications that go from page to page without loading one often leave the head,
 * or parts of it, as it was. Two things must come together, for either alone is common on honest pages: the metadata
 * names another page of the same site, and what it calls the title is not what the page shows.
 */

/** What one source of metadata says of whose it is. */
export interface Claim {
  /** Absolute, or relative to the page's own. */
  readonly address: string;
  /** What it calls the page's title; empty where it says nothing of it. */
  readonly titles: readonly string[];
}

/** What the reader of the page sees. */
export interface Shown {
  /** The main headings, without the site's name. */
  readonly headlines: readonly string[];
  readonly titleElement: string;
}

/** Whether the claim is about another page than the one at `url`, which shows what it shows. */
export function isLeftOver({ address, titles }: Claim, shown: Shown, url: string): boolean {
  const kind = relationOf(address, url);
  if (kind === 'same') return false;
  const texts = [...shown.headlines, shown.titleElement].filter((text) => text !== '');
  if (titles.length === 0) {
    const told = shown.headlines.length > 0 ? shown.headlines : texts;
    // An address without words (`/node/12`) may be any page's.
    return kind === 'other' && isNamed(url, told) && nameOf(address).length >= 2 && !isNamed(address, told);
  }
  if (shown.headlines.some((headline) => isLike(titles, headline))) return false;
  // The heading fits the address where the claim's titles do not: that holds whatever else has been left.
  if (isNamed(url, texts) && !isNamed(url, titles)) return true;
  const isTitleElementLike = shown.titleElement === '' || isLike(titles, shown.titleElement);
  return kind === 'other' && !isTitleElementLike;
}

/**
 * As `isLeftOver` for metadata that names no address: heading, title element and address all agree on something else than
 * what it calls the title.
 */
export function isLeftOverTitle(titles: readonly string[], { headlines, titleElement }: Shown, url: string): boolean {
  const texts = [...headlines, titleElement];
  return (
    titles.length > 0 &&
    headlines.some((headline) => isLike([titleElement], headline) && isNamed(url, [headline])) &&
    !texts.some((text) => isLike(titles, text)) &&
    !isNamed(url, titles)
  );
}

/** Whether one of the titles is the text, whole or in most of its words. */
export const isLike = (titles: readonly string[], text: string): boolean =>
  titles.some((title) => contains(title, text) || contains(text, title) || likeness(title, text) >= 0.5);

/**
 * How the page that is named lies to the page at `url`: `same` also where both may be writings of one page (another host,
 * AMP, print, a numbered part, the address without its query), or where nobody can tell; `start` for the site's first
 * page, which many sites name everywhere by mistake.
 */
export function relationOf(address: string, url: string): 'same' | 'start' | 'other' {
  const own = parseUrl(url);
  const named = own === null ? null : parseUrl(address.trim(), own.href);
  if (own === null || named === null || hostOf(named) !== hostOf(own)) return 'same';
  const [here, there] = [segmentsOf(own), segmentsOf(named)];
  if (here.join('/') === there.join('/')) return differsInQuery(own, named) ? 'other' : 'same';
  if (there.length === 0 && named.search === '') return here.length === 0 ? 'same' : 'start';
  // `/?p=12` may be any page's short address.
  if (here.length === 0 && own.search !== '') return 'same';
  return areWritingsOfOne(here, there) ? 'same' : 'other';
}

const hostOf = (url: URL): string => url.hostname.replace(/^(?:(?:www\d?|m|mobile|amp|touch|wap|print)\.)+/, '');

/** Parts of a path that say in which writing a page is given, or which of its parts, not which page it is. */
const writing =
  /^(?:amp|print|mobile|m|index|default|home|all|full|single|page|seite|p?\d{1,3}|[a-z]{2}(?:-[a-z]{2})?|comments?|gallery|photos?)$/;

function segmentsOf({ pathname }: URL): string[] {
  return pathname
    .split('/')
    .map((part) =>
      decoded(part)
        .toLowerCase()
        .replace(/\.(?:amp|s?html?|php|aspx?|jsp|cms|ece)$/, ''),
    )
    .filter((part) => part !== '' && !writing.test(part));
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch (cause) {
    if (!(cause instanceof URIError)) throw cause;
    return part;
  }
}

/** Whether a parameter that both carry names different things: `?id=7` and `?id=8`. */
function differsInQuery(own: URL, named: URL): boolean {
  const counted = /^(?:page|p|pg|seite|offset|start|lang|hl|locale|sort|view|ref|utm_.*)$/i;
  return [...named.searchParams].some(
    ([key, value]) => !counted.test(key) && own.searchParams.has(key) && own.searchParams.get(key) !== value,
  );
}

function areWritingsOfOne(here: readonly string[], there: readonly string[]): boolean {
  const [mine, theirs] = [here.at(-1) ?? '', there.at(-1) ?? ''];
  if (mine === theirs || mine === '' || theirs === '') return true;
  const words = (slug: string) => wordsOf(slug.replace(/[-_+.]/g, ' '));
  // A moved page keeps its number, or most of its name.
  const numbers = new Set(here.flatMap((part) => part.match(/\d{5,}/g) ?? []));
  if (there.some((part) => (part.match(/\d{5,}/g) ?? []).some((number) => numbers.has(number)))) return true;
  return likeness(words(mine).join(' '), words(theirs).join(' ')) >= 0.5;
}

/** Whether most words of an address's last part stand in one of the texts. */
function isNamed(address: string, texts: readonly string[]): boolean {
  const words = nameOf(address);
  const known = texts.map((text) => letters(text));
  const share = (text: string) => words.filter((word) => text.includes(letters(word))).length / words.length;
  return words.length >= 2 && known.some((text) => share(text) >= 0.6);
}

/** The words of an address's last part. */
function nameOf(address: string): string[] {
  const slug =
    parseUrl(address, 'https://page.invalid/')
      ?.pathname.split('/')
      .findLast((part) => part !== '') ?? '';
  return wordsOf(decoded(slug).replace(/[-_+.]/g, ' ')).filter((word) => word.length > 2 && /\p{L}/u.test(word));
}
