import { limits } from '../model/limits.ts';
import { err, ok, type Result } from '../model/result.ts';
import { wellFormed } from '../model/text.ts';
import { readInstant } from './dates.ts';
import type { ImportedHighlight, ImportedItem } from './item.ts';

/** A row as a format has it: texts as they stand there, and only what the format knows. */
export interface Row {
  readonly url: string;
  readonly title?: string;
  readonly description?: string;
  readonly note?: string;
  readonly labels?: readonly string[];
  readonly authors?: readonly string[];
  readonly siteName?: string;
  readonly language?: string;
  readonly published?: string | number | null;
  readonly saved?: string | number | null;
  readonly image?: string;
  readonly readState?: ImportedItem['readState'];
  readonly isFavourite?: boolean;
  readonly highlights?: readonly ImportedHighlight[];
  readonly body?: ImportedItem['body'];
}

/** Labels of one page that are kept; programs that tag by themselves give some ten. */
const mostLabels = 100;
const longestLabel = 200;

/** The row as an item; or why it is refused, as a sentence. */
export function itemOf(row: Row, now: Date): Result<ImportedItem, string> {
  const url = webAddress(row.url);
  if (!url.ok) return url;
  return ok({
    url: url.value,
    title: line(row.title) || url.value,
    description: text(row.description),
    note: text(row.note),
    labels: unique(row.labels ?? []).slice(0, mostLabels),
    authors: unique(row.authors ?? []),
    siteName: line(row.siteName) || null,
    language: languageOf(row.language),
    published: publishedOf(row.published, now),
    savedAt: readInstant(row.saved, now),
    image: imageOf(row.image),
    readState: row.readState ?? null,
    isFavourite: row.isFavourite ?? false,
    highlights: (row.highlights ?? []).filter(({ quote }) => quote.trim() !== ''),
    body: row.body === null || row.body === undefined || row.body.text.trim() === '' ? null : row.body,
  });
}

/** The address as it was kept, without white space around it. */
function webAddress(written: string): Result<string, string> {
  const url = wellFormed(written).trim();
  if (url === '') return err('It has no address.');
  if (url.length > limits.text) return err('Its address is too long.');
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(url)?.[1]?.toLowerCase();
  const isWeb = scheme === 'http' || scheme === 'https';
  if (!isWeb) return err(scheme === undefined ? 'Its address is no web address.' : `“${scheme}:” is no web address.`);
  return URL.canParse(url) && /^https?:\/\//i.test(url) ? ok(url) : err('Its address cannot be read.');
}

function imageOf(written: string | undefined): string | null {
  const url = webAddress(written ?? '');
  return url.ok ? url.value : null;
}

const text = (written: string | undefined): string =>
  wellFormed(written ?? '')
    .trim()
    .slice(0, limits.text);
const line = (written: string | undefined): string => text(written).replace(/\s+/g, ' ');

const unique = (texts: readonly string[]): string[] => [
  ...new Set(texts.map((each) => line(each).slice(0, longestLabel)).filter((each) => each !== '')),
];

/** A tag of BCP 47, `de_AT` as programs write it included. */
function languageOf(written: string | undefined): string | null {
  const tag = line(written).replace('_', '-');
  return /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(tag) ? tag : null;
}

/** A day stays a day, and an instant with its zone stays as it is; anything else is brought to UTC. */
function publishedOf(written: Row['published'], now: Date): string | null {
  const asIso = String(written ?? '').trim();
  const instant = readInstant(written, now);
  const isPrecise = instant !== null && /^\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-]\d\d:\d\d)$/.test(asIso);
  return isoDay(asIso) ?? (isPrecise ? asIso : instant);
}

/** A page may be older than the web. */
function isoDay(written: string): string | null {
  const day = /^(\d{4}-\d\d-\d\d)(?:T00:00:00(?:\.0+)?Z?)?$/.exec(written)?.[1];
  return day !== undefined && !Number.isNaN(Date.parse(day)) ? day : null;
}
