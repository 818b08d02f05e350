import { nodesOf, textsOf } from '../page/json-ld.ts';
import type { Rule } from './rule.ts';

export const descriptionRules: readonly Rule<string>[] = [
  { name: 'og:description', find: (page) => page.meta('og:description')[0] ?? null },
  { name: 'description', find: (page) => page.meta('description')[0] ?? null },
  {
    name: 'json-ld',
    find: (page) => page.entities.flatMap((node) => textsOf(page.jsonLd, node, 'description'))[0] ?? null,
  },
  { name: 'twitter:description', find: (page) => page.meta('twitter:description')[0] ?? null },
  {
    name: 'scholarly-meta',
    find: (page) =>
      page.meta('citation_abstract', 'dc.description', 'dcterms.abstract', 'sailthru.description')[0] ?? null,
  },
  {
    name: 'microdata',
    find: (page) => page.microdata.find(({ property }) => property === 'description')?.value ?? null,
  },
  {
    name: 'json-ld-main-entity',
    find: (page) =>
      page.entities
        .flatMap((node) => nodesOf(page.jsonLd, node, 'mainEntity'))
        .flatMap((node) => textsOf(page.jsonLd, node, 'description'))[0] ?? null,
  },
];
