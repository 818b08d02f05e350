import { textsOf } from '../page/json-ld.ts';
import type { Rule } from './rule.ts';

/** A BCP 47 tag in its canonical writing (`en_us` → `en-US`), or null for what is none. */
function languageTag(written: string | undefined): string | null {
  const tag = (written ?? '').split(/[,;]/)[0]?.trim().replaceAll('_', '-') ?? '';
  if (!/^[a-z]{2,3}(?:-[a-z0-9]{1,8}){0,5}$/i.test(tag)) return null;
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? null;
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause;
    return null;
  }
}

export const languageRules: readonly Rule<string>[] = [
  { name: 'html-lang', find: (page) => languageTag(page.lang) },
  {
    name: 'json-ld',
    find: (page) => languageTag(page.entities.flatMap((node) => textsOf(page.jsonLd, node, 'inLanguage'))[0]),
  },
  { name: 'content-language', find: (page) => languageTag(page.meta('content-language', 'language')[0]) },
  { name: 'og:locale', find: (page) => languageTag(page.meta('og:locale')[0]) },
  {
    name: 'scholarly-meta',
    find: (page) => languageTag(page.meta('dc.language', 'dcterms.language', 'citation_language')[0]),
  },
  { name: 'text', find: (page) => page.textLanguage() },
];
