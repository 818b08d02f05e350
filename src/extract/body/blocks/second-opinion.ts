import { Readability } from '@mozilla/readability';
import type { TextBlock } from './text-block.ts';

/** Marks elements across Readability's rewriting, which keeps attributes that it does not know. */
const marker = 'data-sheaf-element';

/**
 * The elements of the page's copy whose own text Readability would keep as the article's; none where it finds no article.
 * @param copy stays as it is
 * @param blocks of the copy
 */
export function keptByReadability(copy: Document, blocks: readonly TextBlock[]): ReadonlySet<Element> {
  const holders = [...new Set(blocks.flatMap(({ nodes }) => nodes.map(({ parentElement }) => parentElement)))];
  for (const [i, holder] of holders.entries()) holder?.setAttribute(marker, String(i));
  const twin = copy.cloneNode(true) as Document;
  for (const holder of holders) holder?.removeAttribute(marker);
  const article = new Readability<Element>(twin, {
    disableJSONLD: true,
    keepClasses: true,
    serializer: (node) => node as Element,
  }).parse();
  const kept = new Set<Element>();
  for (const element of article?.content?.querySelectorAll(`[${marker}]`) ?? []) {
    const holder = holders[Number(element.getAttribute(marker))];
    if (holder != null) kept.add(holder);
  }
  return kept;
}
