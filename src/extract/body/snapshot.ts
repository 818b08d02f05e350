import { limits } from '../../model/limits.ts';
import { err, ok, type Result } from '../../model/result.ts';
import {
  attributeOf,
  documentElementOf,
  firstChildOf,
  localNameOf,
  nextSiblingOf,
  nodeTypeOf,
  parentOf,
  textContentOf,
} from '../page/safe-dom.ts';

/** Elements that no article needs. JSON-LD is read before, from the live page. */
const dropped = new Set(
  'script style template link meta object embed applet param frame frameset dialog canvas input button select textarea option datalist'.split(
    ' ',
  ),
);

/**
 * A copy of the page in a document that runs and loads nothing, within the bounds of `limits`: what is nested deeper
 * than `limits.depth` is lifted to that level, so that no later step can exhaust the stack. The live page is only read.
 */
export function snapshot(live: Document, url: string): Result<Document, 'too-large'> {
  const copy = document.implementation.createHTMLDocument('');
  const root: Element | null = documentElementOf(live);
  if (root === null) return ok(copy);
  const base = copy.createElement('base');
  base.setAttribute('href', url);
  copy.head.append(base);
  const body = copyTree(root, copy);
  return body === null ? err('too-large') : ok(copy);
}

/** Copies all that lies under the root into the copy's body; null where the page is larger than the bounds. */
function copyTree(root: Element, copy: Document): Element | null {
  /** The copies of the ancestors of the node at hand. */
  const path: Element[] = [copy.body];
  let level = 0;
  let elements = 0;
  let text = 0;
  let node: Node | null = firstChildOf(root);
  while (node !== null) {
    const parent = path[Math.min(level, limits.depth)] ?? copy.body;
    let entered = false;
    const type = nodeTypeOf(node);
    if (type === 3) {
      const content = textContentOf(node) ?? '';
      text += content.length;
      if (text > limits.pageText) return null;
      parent.append(copy.createTextNode(content.toWellFormed().replaceAll('\0', '')));
    } else if (type === 1) {
      const element = node as Element;
      elements += 1;
      if (elements > limits.elements) return null;
      const twin = copyElement(element, copy);
      if (twin !== null) {
        if (twin !== copy.body && twin !== copy.head) parent.append(twin);
        if (level < limits.depth) path[level + 1] = twin;
        entered = firstChildOf(node) !== null;
      }
    }
    if (entered) {
      level += 1;
      node = firstChildOf(node);
      continue;
    }
    while (node !== null && nextSiblingOf(node) === null) {
      node = parentOf(node);
      level -= 1;
      if (node === root) return copy.body;
    }
    node = node === null ? null : nextSiblingOf(node);
  }
  return copy.body;
}

/** The element's copy without children, or null for one that is left out. */
function copyElement(element: Element, copy: Document): Element | null {
  const name = localNameOf(element);
  if (name === 'head' || dropped.has(name)) return null;
  if (name === 'body') {
    for (const attribute of ['class', 'id', 'dir', 'lang']) {
      const value = attributeOf(element, attribute);
      if (value !== null) copy.body.setAttribute(attribute, value);
    }
    return copy.body;
  }
  // `importNode` copies attributes without calling into the page, and does not wake custom elements here.
  const twin = copy.importNode(element, false) as Element;
  declobber(twin);
  return twin;
}

/**
 * Takes from a copy the names by which a form's or a document's own properties can be shadowed (`<input name=attributes>`):
 * the libraries that read the copy trust those properties.
 */
function declobber(element: Element): void {
  if (localNameOf(element) !== 'a') element.removeAttribute('name');
  const id = element.getAttribute('id');
  if (id !== null && (id in HTMLFormElement.prototype || id in Document.prototype)) element.removeAttribute('id');
}
