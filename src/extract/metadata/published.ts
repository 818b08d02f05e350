import { parseUrl } from '../../url/parse-url.ts';
import { boundedText } from '../page/bounded-text.ts';
import { textsOf } from '../page/json-ld.ts';
import { lazy } from '../page/lazy.ts';
import type { Line } from '../page/lines.ts';
import type { Page } from '../page/page.ts';
import { attributeOf, closest, contains, localNameOf, select } from '../page/safe-dom.ts';
import { addressDate } from '../text/address-date.ts';
import { machineDate } from '../text/iso-date.ts';
import { perAlphabet } from '../text/per-alphabet.ts';
import { type DateReading, writtenDate } from '../text/written-date.ts';
import { languageRules } from './language.ts';
import { isNearHeadline, linesByHeadline, linesFarther } from './near-headline.ts';
import { firstFound, type Rule } from './rule.ts';

/** Countries whose English pages write the day first. */
const dayFirst = /\.(?:uk|au|nz|ie|in|za|sg|hk|ng|ke|pk|my|eu)$/;

/** How this page's dates are to be read. */
function readingOf(page: Page): DateReading {
  const language = firstFound(languageRules, page)?.value ?? null;
  const host = parseUrl(page.url)?.hostname ?? '';
  // A bare "en" says nothing of the country; og:locale may.
  const region = language === 'en' ? page.meta('og:locale').find((locale) => /^en[-_]/i.test(locale)) : undefined;
  const isMonthFirst = language === null || /^en(?:[-_](?:US|PH)|$)/i.test(region ?? language);
  return { language, monthFirst: isMonthFirst && !dayFirst.test(host) };
}

function first(page: Page, texts: readonly string[]): string | null {
  const reading = lazy(() => readingOf(page));
  for (const text of texts) {
    const date = machineDate(text) ?? writtenDate(text, reading());
    if (date !== null) return date;
  }
  return null;
}

export const fromLd = (page: Page, ...keys: readonly string[]): string | null =>
  first(
    page,
    keys.flatMap((key) => page.entities.flatMap((node) => textsOf(page.jsonLd, node, key))),
  );

/** Where several items of a page state a date, only the item of the headline is the article's. */
export function fromMicrodata(page: Page, property: string): string | null {
  const found = page.microdata.flatMap((entry) => {
    const date = entry.property === property ? first(page, [entry.value]) : null;
    return date === null ? [] : [{ date, item: entry.item }];
  });
  const headline = page.headline?.element ?? null;
  const own = found.filter(({ item }) => item !== null && headline !== null && contains(item, headline));
  const dates = (own.length > 0 ? own : found).map(({ date }) => date);
  return new Set(dates.map(day)).size === 1 ? (dates[0] ?? null) : null;
}

export const fromMetas = (page: Page, ...names: readonly string[]): string | null => first(page, page.meta(...names));

const otherMetas = [
  'og:article:published_time',
  'og:published_time',
  'og:pubdate',
  'parsely-pub-date',
  'sailthru.date',
  'citation_publication_date',
  'citation_online_date',
  'citation_date',
  'dc.date.issued',
  'dcterms.issued',
  'dc.issued',
  'dcterms.created',
  'dc.date.created',
  'dc.created',
  'pubdate',
  'publishdate',
  'publish-date',
  'publish_date',
  'publication_date',
  'published_time',
  'published-date',
  'article.published',
  'article_date_original',
  'originalpublicationdate',
  'bt:pubdate',
  'cxenseparse:recs:publishtime',
  'cse-pubdate',
  'pdate',
  'ptime',
  'pub_date',
  'displaydate',
  'dc.date',
  'dcterms.date',
  'date',
];

/** Not the date of this article's publication. */
const otherTimes =
  'aside, footer, nav, [class*="comment" i], [class*="related" i], [class*="updated" i], [class*="modified" i], [itemprop~="dateModified"], [class*="teaser" i], [class*="recommend" i]';

/** `<time>` by the headline or after it, its date in machine writing. */
function timeElements(page: Page): string[] {
  return select(page.document, 'time', 100)
    .filter((time) => closest(time, otherTimes) === null && isNearHeadline(page, time))
    .map((time) => attributeOf(time, 'datetime') || boundedText(time, 200));
}

/** The `<time>` elements among the lines at the headline: farther ones may belong to other articles. */
function timesByHeadline(page: Page): string[] {
  const elements = linesByHeadline(page).flatMap(({ runs }) => runs.map(({ element }) => closest(element, 'time')));
  return [...new Set(elements)]
    .filter((time) => time !== null && closest(time, otherTimes) === null)
    .map((time) => (time === null ? '' : attributeOf(time, 'datetime') || boundedText(time, 200)));
}

/** A line that holds a date and little else: "Published 3 May 2026 by Jane Roe". */
const shortLine = 60;

/** Elements named for a date, near the headline. */
function namedDates(page: Page): string[] {
  const names =
    '[class*="publish" i], [class*="date" i], [id*="date" i], [class*="posted" i], [class*="timestamp" i], [class*="byline" i]';
  return select(page.document, names, 200)
    .filter((element) => closest(element, otherTimes) === null && localNameOf(element) !== 'body')
    .filter((element) => isNearHeadline(page, element))
    .slice(0, 20)
    .map((element) => attributeOf(element, 'datetime') || boundedText(element, 200));
}

/** From here on a line speaks of a change: "Published 3 May 2026, updated 4 May 2026". */
const changed =
  /(?:last\s+)?(?:updated?|modified|revised|edited|aktualisiert|mis(?:e)? à jour|modifié|actualizado|aggiornat|atualizado|bijgewerkt|opdateret|oppdatert|uppdaterad|更新|수정).*/is;

const textsOfLines = (lines: readonly Line[]): string[] =>
  lines.map(({ text }) => text).filter((text) => text.length < 160);

const digit = perAlphabet(({ digit }) => new RegExp(`[${digit}]`, 'u'));

const written = (page: Page, texts: readonly string[]): string | null => {
  const dated = texts.filter((text) => digit(text).test(text));
  if (dated.length === 0) return null;
  const reading = readingOf(page);
  for (const text of dated) {
    const date = writtenDate(text.replace(changed, ''), reading);
    if (date !== null) return date;
  }
  return null;
};

const day = (date: string | null): string | null => date?.slice(0, 10) ?? null;

export const publishedRules: readonly Rule<string>[] = [
  { name: 'json-ld', find: (page) => fromLd(page, 'datePublished') },
  { name: 'microdata', find: (page) => fromMicrodata(page, 'datePublished') },
  { name: 'article:published_time', find: (page) => fromMetas(page, 'article:published_time') },
  { name: 'publisher-meta', find: (page) => fromMetas(page, ...otherMetas) },
  {
    // More exact than the address, and proved by it.
    name: 'time-element-of-address-day',
    find: (page) =>
      addressDate(page.url) === null
        ? null
        : (timeElements(page)
            .map((text) => first(page, [text]))
            .find((date) => day(date) === addressDate(page.url)) ?? null),
  },
  { name: 'address', find: (page) => addressDate(page.url) },
  { name: 'json-ld-created', find: (page) => fromLd(page, 'dateCreated', 'uploadDate') },
  { name: 'time-at-headline', find: (page) => first(page, timesByHeadline(page)) },
  {
    name: 'line-at-headline',
    find: (page) =>
      written(
        page,
        textsOfLines(linesByHeadline(page)).filter((text) => text.length <= shortLine),
      ),
  },
  { name: 'time-element', find: (page) => first(page, timeElements(page)) },
  { name: 'named-element', find: (page) => written(page, namedDates(page)) },
  { name: 'text-at-headline', find: (page) => written(page, textsOfLines(linesByHeadline(page))) },
  { name: 'text-after-headline', find: (page) => written(page, textsOfLines(linesFarther(page))) },
];
