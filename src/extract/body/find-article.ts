import { Readability } from '@mozilla/readability';

/** An extractor's finding: the article as an element of the snapshot. */
export type FoundArticle = { readonly element: Element; readonly extractor: string };

/**
 * An extractor of article bodies. It may change the document, which is a copy made for it alone. The body's further
 * extractors and the judge between them are added to this list.
 */
export type BodyExtractor = { readonly name: string; readonly find: (copy: Document) => Element | null };

const readability: BodyExtractor = {
  name: 'readability',
  find: (copy) => {
    const article = new Readability<Element>(copy, {
      disableJSONLD: true,
      keepClasses: true,
      serializer: (node) => node as Element,
    }).parse();
    return article?.content ?? null;
  },
};

export const bodyExtractors: readonly BodyExtractor[] = [readability];

/** The first extractor's finding that has any text. */
export function findArticle(copy: Document): FoundArticle | null {
  for (const { name, find } of bodyExtractors) {
    const element = find(copy);
    if (element !== null && (element.textContent ?? '').trim() !== '') return { element, extractor: name };
  }
  return null;
}
