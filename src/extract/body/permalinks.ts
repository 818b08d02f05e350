import { fragmentOf } from '../footnotes/references.ts';

const names =
  /(?:^|[\s_-])(?:anchor(?:js)?|header-?link|heading-?(?:anchor|link)|perma-?link|hash-?link|direct-link)(?:$|[\s_-])/i;

/** Signs by which links to the place where they stand are shown. */
const signs = /^(?:[\s#¶§∞⚓🔗]|\ufe0e|\ufe0f|\u200b)*$/u;

/** MediaWiki's links for changing a section, beside its headline. */
const editLinks = '.mw-editsection';

/**
 * Removes links that only give a headline's own address, and those for changing its section: nobody reads the `¶` or the
 * “[edit]” behind it. Changes the document.
 */
export function removePermalinks(root: ParentNode, url: string): void {
  for (const link of root.querySelectorAll(editLinks)) link.remove();
  const lengths = new Map<Element, number>();
  for (const link of root.querySelectorAll('a[href*="#"]')) {
    if (fragmentOf(link, url) === null || link.querySelector('img') !== null) continue;
    const text = (link.textContent ?? '').trim();
    const headline = link.closest('h1, h2, h3, h4, h5, h6');
    const isCalled = names.test(link.getAttribute('class') ?? '');
    const isSign = signs.test(text) && (headline !== null || text === '');
    const length = headline === null ? 0 : (lengths.get(headline) ?? (headline.textContent ?? '').trim().length);
    if (headline !== null) lengths.set(headline, length);
    const isBesideText = length > text.length;
    if (isSign ? text === '' || isBesideText : isCalled && isBesideText && text.length < 30) link.remove();
  }
}
