import { appendAll } from '../page/append-all.ts';
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

/** Parts paragraphs where two line breaks or more follow each other, as pages do that know no other paragraphs. */
export function partAtBreaks(root: Element): void {
  for (const paragraph of root.querySelectorAll('p'))
    if (paragraph.querySelector('br + br') !== null) partParagraph(paragraph);
}

function partParagraph(paragraph: Element): void {
  const parts: Node[][] = [[]];
  let breaks: Node[] = [];
  for (const node of paragraph.childNodes) {
    const isBlank = node instanceof Text && node.data.trim() === '';
    if (node.nodeName === 'BR' || (isBlank && breaks.length > 0)) {
      breaks.push(node);
      continue;
    }
    if (breaks.filter(({ nodeName }) => nodeName === 'BR').length > 1) parts.push([]);
    else parts.at(-1)?.push(...breaks);
    breaks = [];
    parts.at(-1)?.push(node);
  }
  const twins = parts.map((nodes) => {
    const twin = paragraph.cloneNode(false) as Element;
    appendAll(twin, nodes);
    return twin;
  });
  if (parts.length > 1) paragraph.replaceWith(...twins);
  else {
    paragraph.replaceChildren();
    appendAll(paragraph, parts[0] ?? []);
  }
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
