import { textsOf } from '../page/json-ld.ts';
import type { Page } from '../page/page.ts';
import type { Rule } from './rule.ts';

/** At most 100 keywords of at most 100 code units; longer ones are sentences. */
function split(texts: readonly string[]): string[] {
  const seen = new Set<string>();
  const keywords: string[] = [];
  for (const keyword of texts.flatMap((text) => text.split(/[,;、，]/)).map((text) => text.trim())) {
    const key = keyword.toLowerCase();
    if (keyword === '' || keyword.length > 100 || seen.has(key) || keywords.length >= 100) continue;
    seen.add(key);
    keywords.push(keyword);
  }
  return keywords;
}

const fromMetas =
  (...names: readonly string[]) =>
  (page: Page): string[] =>
    split(page.meta(...names));

export const keywordsRules: readonly Rule<string[]>[] = [
  { name: 'keywords', find: fromMetas('keywords') },
  { name: 'news_keywords', find: fromMetas('news_keywords') },
  { name: 'json-ld', find: (page) => split(page.entities.flatMap((node) => textsOf(page.jsonLd, node, 'keywords'))) },
  { name: 'article:tag', find: fromMetas('article:tag', 'og:article:tag') },
  {
    name: 'publisher-meta',
    find: fromMetas('parsely-tags', 'sailthru.tags', 'citation_keywords', 'dc.subject', 'dcterms.subject'),
  },
];
