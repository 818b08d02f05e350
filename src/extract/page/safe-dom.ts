/**
 * Reads of the DOM that a page cannot redirect. A form's child named `attributes` (or an image named `querySelectorAll`)
 * shadows the property of that name on its form (or document): DOM clobbering. The getters and methods of the prototypes
 * cannot be shadowed, so all reads of live pages go through these.
 */

function getter<T extends object, K extends keyof T>(prototype: T, key: K): (of: T) => T[K] {
  const get = Object.getOwnPropertyDescriptor(prototype, key)?.get as ((this: T) => T[K]) | undefined;
  if (get === undefined) throw new TypeError(`${String(key)} is no accessor of its prototype`);
  return (of) => get.call(of);
}

export const localNameOf = getter(Element.prototype, 'localName');
export const namespaceOf = getter(Element.prototype, 'namespaceURI');
export const documentElementOf = getter(Document.prototype, 'documentElement');
export const textContentOf = getter(Node.prototype, 'textContent');
export const parentOf = getter(Node.prototype, 'parentNode');
export const firstChildOf = getter(Node.prototype, 'firstChild');
export const previousElementOf = getter(Element.prototype, 'previousElementSibling');
export const firstElementChildOf = getter(Element.prototype, 'firstElementChild');
export const nextSiblingOf = getter(Node.prototype, 'nextSibling');
export const nodeTypeOf = getter(Node.prototype, 'nodeType');

export const childNodesOf = getter(Node.prototype, 'childNodes');
export const openShadowRootOf = getter(Element.prototype, 'shadowRoot');
export const hostOf = getter(ShadowRoot.prototype, 'host');
export const innerHtmlOf = getter(Element.prototype, 'innerHTML');
export const windowOf = getter(Document.prototype, 'defaultView');
export const urlOf = getter(Document.prototype, 'URL');

const framedDocumentOf = getter(HTMLIFrameElement.prototype, 'contentDocument');

/** The document in an `<iframe>`; null where it is of another origin, and for an element of another kind. */
export const contentDocumentOf = (element: Element): Document | null =>
  element instanceof HTMLIFrameElement || localNameOf(element) === 'iframe'
    ? framedDocumentOf(element as HTMLIFrameElement)
    : null;

const contentOf = getter(HTMLTemplateElement.prototype, 'content');

/** The fragment that a `<template>` holds; null for an element of another kind. */
export const templateContentOf = (element: Element): DocumentFragment | null =>
  element instanceof HTMLTemplateElement ? contentOf(element) : null;

const checkedState = getter(HTMLInputElement.prototype, 'checked');

/** Whether a checkbox is checked as it is shown; null for an element of another kind. */
export const checkedOf = (element: Element): boolean | null =>
  element instanceof HTMLInputElement ? checkedState(element) : null;

/** The nodes that a host brings for a slot of its shadow tree. */
export const assignedNodesOf = (slot: Element): readonly Node[] =>
  slot instanceof HTMLSlotElement ? HTMLSlotElement.prototype.assignedNodes.call(slot) : [];

/** See `Node.compareDocumentPosition`: how `element` lies to `anchor`. */
export const compareDocumentPosition = (anchor: Node, element: Node): number =>
  Node.prototype.compareDocumentPosition.call(anchor, element);

export const attributeOf = (element: Element, name: string): string | null =>
  Element.prototype.getAttribute.call(element, name);

export const contains = (node: Node, other: Node): boolean => Node.prototype.contains.call(node, other);

export const closest = (element: Element, selector: string): Element | null =>
  Element.prototype.closest.call(element, selector);

/** The elements that match, at most `limit` of them, in document order. */
export function select(root: Document | Element, selector: string, limit: number): Element[] {
  const prototype = nodeTypeOf(root) === 9 ? Document.prototype : Element.prototype;
  const found: NodeListOf<Element> = prototype.querySelectorAll.call(root, selector);
  const elements: Element[] = [];
  for (let index = 0; index < found.length && index < limit; index += 1) {
    const element = found[index];
    if (element !== undefined) elements.push(element);
  }
  return elements;
}
