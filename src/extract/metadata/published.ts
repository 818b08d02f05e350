import { parseUrl } from '../../url/parse-url.ts';
import { boundedText } from '../page/bounded-text.ts';
import { textsOf } from '../page/json-ld.ts';
import type { Page } from '../page/page.ts';
import { attributeOf, closest, localNameOf, select } from '../page/safe-dom.ts';
import { addressDate } from '../text/address-date.ts';
import { anyDate, type DateReading, writtenDate } from '../text/written-date.ts';
import { languageRules } from './language.ts';
import { follows, headlineOf, linesAfterHeadline } from './near-headline.ts';
import { firstFound, type Rule } from './rule.ts';

/** Countries whose English pages write the day first. */
const dayFirst = /\.(?:uk|au|nz|ie|in|za|sg|hk|ng|ke|pk|my|eu)$/;

/** How this page's dates are to be read. */
function readingOf(page: Page): DateReading {
  const language = firstFound(languageRules, page)?.value ?? null;
  const host = parseUrl(page.url)?.hostname ?? '';
  const isEnglish = language === null || /^en(?:-US|-PH|$)/.test(language);
  return { language, monthFirst: isEnglish && !dayFirst.test(host) };
}

const first = (page: Page, texts: readonly string[]): string | null => {
  const reading = readingOf(page);
  return texts.map((text) => anyDate(text, reading)).find((date) => date !== null) ?? null;
};

export const fromLd = (page: Page, ...keys: readonly string[]): string | null =>
  first(
    page,
    keys.flatMap((key) => page.entities.flatMap((node) => textsOf(page.jsonLd, node, key))),
  );

export const fromMicrodata = (page: Page, property: string): string | null =>
  first(
    page,
    page.microdata.filter((entry) => entry.property === property).map(({ value }) => value),
  );

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

/** `<time>` after the headline, its date in machine writing. */
function timeElements(page: Page): string[] {
  const headline = headlineOf(page);
  return select(page.document, 'time', 100)
    .filter((time) => closest(time, otherTimes) === null && (headline === null || follows(headline, time)))
    .map((time) => attributeOf(time, 'datetime') || boundedText(time, 200));
}

/** Elements named for a date, near the headline. */
function namedDates(page: Page): string[] {
  const names =
    '[class*="publish" i], [class*="date" i], [id*="date" i], [class*="posted" i], [class*="timestamp" i], [class*="byline" i]';
  const headline = headlineOf(page);
  return select(page.document, names, 200)
    .filter((element) => closest(element, otherTimes) === null && localNameOf(element) !== 'body')
    .filter((element) => headline === null || follows(headline, element))
    .slice(0, 20)
    .map((element) => attributeOf(element, 'datetime') || boundedText(element, 200));
}

/** From here on a line speaks of a change: "Published 3 May 2026, updated 4 May 2026". */
const changed =
  /(?:last\s+)?(?:updated?|modified|revised|edited|aktualisiert|mis(?:e)? à jour|modifié|actualizado|aggiornat|atualizado|bijgewerkt|opdateret|oppdatert|uppdaterad|更新|수정).*/isu;

const written = (page: Page, texts: readonly string[]): string | null => {
  const reading = readingOf(page);
  return texts.map((text) => writtenDate(text.replace(changed, ''), reading)).find((date) => date !== null) ?? null;
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
      timeElements(page)
        .map((text) => anyDate(text, readingOf(page)))
        .find((date) => day(date) === addressDate(page.url)) ?? null,
  },
  { name: 'address', find: (page) => addressDate(page.url) },
  { name: 'json-ld-created', find: (page) => fromLd(page, 'dateCreated', 'uploadDate') },
  { name: 'time-element', find: (page) => first(page, timeElements(page)) },
  { name: 'named-element', find: (page) => written(page, namedDates(page)) },
  { name: 'text-after-headline', find: (page) => written(page, linesAfterHeadline(page)) },
];
