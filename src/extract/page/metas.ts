import type { Meta } from '../../model/capture.ts';
import { limits } from '../../model/limits.ts';
import { wellFormed } from '../../model/text.ts';
import { attributeOf, select } from './safe-dom.ts';

const attributes = ['property', 'name', 'itemprop', 'http-equiv'] as const;
/** The vocabularies of the Open Graph protocol (ogp.me), and Facebook's own. */
const openGraph = /^(?:og|article|book|profile|music|video|product|fb|al):/i;

const groupOf = (key: string): Meta['group'] => {
  if (/^twitter:/i.test(key)) return 'twitter';
  return openGraph.test(key) ? 'openGraph' : 'html';
};

/** Every `<meta>` that names something, in document order; one that names twice gives two. */
export function readMetas(document: Document): Meta[] {
  const metas: Meta[] = [];
  let total = 0;
  for (const element of select(document, 'meta[content]', limits.metas)) {
    const content = wellFormed((attributeOf(element, 'content') ?? '').slice(0, limits.text));
    for (const attribute of attributes) {
      const written = attributeOf(element, attribute);
      const key = written === null ? '' : wellFormed(written.trim().slice(0, limits.text));
      total += key.length + content.length;
      if (metas.length >= limits.metas || total > limits.metasTotal) return metas;
      if (key !== '') metas.push({ group: groupOf(key), attribute, key, content });
    }
  }
  return metas;
}

/** Contents by lower-cased key, empty ones left out. A Map, since pages choose the keys (`__proto__`). */
export function indexMetas(metas: readonly Meta[]): ReadonlyMap<string, readonly string[]> {
  const index = new Map<string, string[]>();
  for (const { key, content, attribute } of metas) {
    // An itemprop may belong to any item of the page: see microdata.ts.
    if (content.trim() === '' || attribute === 'itemprop') continue;
    // Dublin Core's names are written `dc.creator` in HTML, `dc:creator` in RDFa.
    const lower = key.toLowerCase().replace(/^(dc|dcterms):/, '$1.');
    const known = index.get(lower);
    if (known === undefined) index.set(lower, [content]);
    else known.push(content);
  }
  return index;
}
