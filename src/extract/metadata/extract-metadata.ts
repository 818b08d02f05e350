import type { LeadImage, MetadataField, PageMetadata } from '../../model/capture.ts';
import { limits } from '../../model/limits.ts';
import { wellFormed } from '../../model/text.ts';
import { type Page, pageOf } from '../page/page.ts';
import { readSources } from '../page/sources.ts';
import { authorsRules } from './authors.ts';
import { canonicalRules } from './canonical.ts';
import { descriptionRules } from './description.ts';
import { faviconRules } from './favicon.ts';
import { completeFromPage, imageRules } from './image.ts';
import { keywordsRules } from './keywords.ts';
import { languageRules } from './language.ts';
import { withoutLeftOvers } from './left-overs.ts';
import { modifiedRules } from './modified.ts';
import { publishedRules } from './published.ts';
import { firstFound, type Rule } from './rule.ts';
import { siteNameRules } from './site-name.ts';
import { titleRules } from './title.ts';

const line = (text: string): string => wellFormed(text.slice(0, limits.text));

/**
 * What a page says of itself. Reads the live document and leaves it as it is; the work is bounded by `limits`.
 * @param url the address bar's, absolute
 */
export function extractMetadata(document: Document, url: string): PageMetadata {
  const whole = pageOf(readSources(document, url));
  const page = withoutLeftOvers(whole);
  const provenance: Partial<Record<MetadataField, string>> = {};
  const find = <T>(field: MetadataField, rules: readonly Rule<T>[]): T | null => {
    const found = firstFound(rules, page);
    const passedOver = page === whole ? null : (firstFound(rules, whole)?.rule ?? null);
    const note = passedOver === null || passedOver === found?.rule ? '' : ` (${passedOver} is of another page)`;
    if (found !== null || note !== '') provenance[field] = `${found?.rule ?? 'none'}${note}`;
    return found?.value ?? null;
  };
  const text = (field: MetadataField, rules: readonly Rule<string>[]): string | null => {
    const value = find(field, rules);
    return value === null ? null : line(value);
  };
  return {
    visited: wellFormed(url),
    canonical: text('canonical', canonicalRules),
    title: text('title', titleRules) ?? '',
    description: text('description', descriptionRules) ?? '',
    authors: (find('authors', authorsRules) ?? []).map(line),
    published: text('published', publishedRules),
    modified: text('modified', modifiedRules),
    siteName: text('siteName', siteNameRules),
    language: text('language', languageRules),
    keywords: (find('keywords', keywordsRules) ?? []).map(line),
    image: picture(page, find('image', imageRules)),
    favicon: find('favicon', faviconRules),
    provenance,
    metas: [...whole.metas],
    jsonLd: [...page.jsonLd.sources],
  };
}

const picture = (page: Page, image: LeadImage | null): LeadImage | null => {
  if (image === null) return null;
  const complete = completeFromPage(image, page);
  return { ...complete, alt: line(complete.alt) };
};
