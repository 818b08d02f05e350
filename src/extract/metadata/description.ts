import { nodesOf, textsOf } from '../page/json-ld.ts';
import type { Page } from '../page/page.ts';
import { fold } from '../text/fold.ts';
import type { Rule } from './rule.ts';

/** A text that a publishing system has cut: "One of the best pieces of advice …". */
const isCut = (text: string): boolean => /(?:\.{3}|…|\[(?:\.{3}|…)\])$/.test(text);

/** What the cut text is the beginning of, if another source holds it whole. */
function uncut(page: Page): string | null {
  const [stated] = page.meta('og:description');
  if (stated === undefined || !isCut(stated)) return null;
  const begins = fold(stated).replace(/[\s.…[\]]+$/, '');
  const whole = page
    .meta('description', 'twitter:description')
    .find((text) => !isCut(text) && fold(text).startsWith(begins));
  return whole ?? null;
}

export const descriptionRules: readonly Rule<string>[] = [
  { name: 'description-uncut', find: uncut },
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
