import { fold } from '../text/fold.ts';

/** What stands in for the article's headline: the form shows the title, the body need not repeat it. */
export function removeTitle(root: Element, title: string): void {
  const wanted = fold(title);
  if (wanted === '') return;
  const first = root.querySelector('h1, h2');
  if (first !== null && fold(first.textContent ?? '') === wanted && !hasTextBefore(root, first)) first.remove();
}

function hasTextBefore(root: Element, element: Element): boolean {
  const range = root.ownerDocument.createRange();
  range.setStart(root, 0);
  range.setEndBefore(element);
  return range.toString().trim().length > 200;
}

/** Drops elements that hold neither text nor a picture, from the inside out. */
export function removeEmpty(root: Element): void {
  const elements = [
    ...root.querySelectorAll(
      'p, div, section, span, a, li, ul, ol, figure, figcaption, h1, h2, h3, h4, h5, h6, blockquote',
    ),
  ];
  for (const element of elements.reverse()) {
    const isEmpty = element.querySelector('img, hr, table, br') === null && (element.textContent ?? '').trim() === '';
    if (isEmpty) element.remove();
  }
}
