import { fromLd, fromMetas, fromMicrodata } from './published.ts';
import type { Rule } from './rule.ts';

export const modifiedRules: readonly Rule<string>[] = [
  { name: 'json-ld', find: (page) => fromLd(page, 'dateModified') },
  { name: 'article:modified_time', find: (page) => fromMetas(page, 'article:modified_time') },
  { name: 'microdata', find: (page) => fromMicrodata(page, 'dateModified') },
  { name: 'og:updated_time', find: (page) => fromMetas(page, 'og:updated_time', 'og:modified_time') },
  {
    name: 'publisher-meta',
    find: (page) =>
      fromMetas(
        page,
        'dcterms.modified',
        'dc.date.modified',
        'dc.modified',
        'lastmod',
        'last-modified',
        'last_updated',
      ),
  },
];
