import { mostMathml } from '../maths/bare-mathml.ts';
import { formulaOfScript } from '../maths/mark-formulas.ts';
import { attributeOf, checkedOf, closest, localNameOf, select, textContentOf } from '../page/safe-dom.ts';
import { taskSign } from './tasks.ts';

/** Elements that no article needs. JSON-LD is read before, from the live page. */
const dropped = new Set(
  'head style template link meta object embed applet param frame frameset dialog canvas button select textarea option datalist'.split(
    ' ',
  ),
);

/** Where a button's text is the page's own: the question that unfolds its answer. */
const labelled = /^(?:h[1-6]|dt|summary)$/;

/**
 * Whether an element of this name is left out with all that it holds.
 * @param parent in the tree as it is shown
 */
export const isDropped = (name: string, parent: Element): boolean =>
  dropped.has(name) && !(name === 'button' && labelled.test(localNameOf(parent)));

/**
 * The copy of an element that is not dropped, without children; `contents` for one that only groups its children, null for
 * a script or a control that stands for nothing, and for a formula that is too long.
 * @param name the element's local name
 * @param view the live page's, null where it is not laid out
 */
export function copyElement(
  element: Element,
  name: string,
  copy: Document,
  view: Window | null,
): Element | 'contents' | null {
  // A button that is not dropped is the label of what it unfolds.
  if (name === 'slot' || name === 'button') return 'contents';
  if (name === 'script') return formulaOfScript(attributeOf(element, 'type'), textContentOf(element) ?? '', copy);
  if (name === 'input') return taskOf(element, copy);
  if (name === 'math' && select(element, '*', mostMathml + 1).length > mostMathml) return null;
  if (name === 'body') {
    for (const attribute of ['class', 'id', 'dir', 'lang']) {
      const value = attributeOf(element, attribute);
      if (value !== null) copy.body.setAttribute(attribute, value);
    }
    return copy.body;
  }
  // `importNode` copies attributes without calling into the page, and does not wake custom elements here.
  const imported = copy.importNode(element, false) as Element;
  const twin = isBlockOfOwnName(element, name, view) ? renamed(imported, 'div') : imported;
  if (twin.hasAttributes()) declobber(twin, name);
  return twin;
}

/** What stands for a list item's checkbox; null for any other control. */
function taskOf(input: Element, copy: Document): Element | null {
  const type = attributeOf(input, 'type')?.trim().toLowerCase();
  if (type !== 'checkbox' || closest(input, 'li') === null) return null;
  const sign = copy.createElement('span');
  sign.textContent = taskSign(checkedOf(input) ?? attributeOf(input, 'checked') !== null);
  return sign;
}

/** Whether a custom element is laid out as a block: by its name alone nobody could tell that it parts paragraphs. */
function isBlockOfOwnName(element: Element, name: string, view: Window | null): boolean {
  if (!name.includes('-') || /^(?:mjx|amp)-/.test(name)) return false;
  const display = view?.getComputedStyle(element).display ?? 'inline';
  return /^(?:block|flow-root|flex|grid|list-item|table)/.test(display);
}

function renamed(element: Element, name: string): Element {
  const twin = element.ownerDocument.createElement(name);
  for (const attribute of element.attributes) twin.setAttribute(attribute.name, attribute.value);
  return twin;
}

/**
 * Takes from a copy the names by which a form's or a document's own properties can be shadowed (`<input name=attributes>`):
 * the libraries that read the copy trust those properties.
 */
function declobber(element: Element, name: string): void {
  if (name !== 'a') element.removeAttribute('name');
  const id = element.getAttribute('id');
  if (id !== null && (id in HTMLFormElement.prototype || id in Document.prototype)) element.removeAttribute('id');
}
