import { Readability } from '@mozilla/readability';

/** Marks elements across Readability's rewriting, which keeps attributes that it does not know. */
const marker = 'data-sheaf-element';

/**
 * The elements of the page's copy that Readability would keep as the article; none where it finds no article. The copy
 * stays as it is.
 */
export function keptByReadability(copy: Document): ReadonlySet<Element> {
  const elements = [...copy.querySelectorAll('*')];
  const twin = copy.cloneNode(true) as Document;
  for (const [i, element] of [...twin.querySelectorAll('*')].entries()) element.setAttribute(marker, String(i));
  const article = new Readability<Element>(twin, {
    disableJSONLD: true,
    keepClasses: true,
    serializer: (node) => node as Element,
  }).parse();
  const kept = new Set<Element>();
  for (const element of article?.content?.querySelectorAll(`[${marker}]`) ?? []) {
    const original = elements[Number(element.getAttribute(marker))];
    if (original !== undefined) kept.add(original);
  }
  return kept;
}
