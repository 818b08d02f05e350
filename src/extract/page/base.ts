import { parseUrl } from '../../url/parse-url.ts';
import { attributeOf, select } from './safe-dom.ts';

/** What the page's relative addresses are resolved against: its `<base>`, else its own address. */
export function baseOf(document: Document, url: string): string {
  const base = select(document, 'base[href]', 1)[0];
  return (base === undefined ? null : parseUrl(attributeOf(base, 'href') ?? '', url)?.href) ?? url;
}
