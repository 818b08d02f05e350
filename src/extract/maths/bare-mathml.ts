export const mathmlNamespace = 'http://www.w3.org/1998/Math/MathML';

/** Elements that show a formula. Annotations are none of them: they could hold any markup. */
export const mathmlTags =
  'math menclose merror mfenced mfrac mi mlabeledtr mmultiscripts mn mo mover mpadded mphantom mprescripts mroot mrow ms mspace msqrt mstyle msub msubsup msup mtable mtd mtext mtr munder munderover'.split(
    ' ',
  );

export const mathmlAttributes =
  'mathvariant displaystyle scriptlevel stretchy fence form accent accentunder linethickness columnalign columnspan notation open close separators linebreak width'.split(
    ' ',
  );

const tags = new Set(mathmlTags);

/**
 * Elements of the largest formula that is copied; real ones have a few hundred. Chromium 156 takes quadratic time to append
 * to a row of MathML: 24,000 elements cost three seconds.
 */
export const mostMathml = 5_000;

/** A formula's MathML and nothing else: no HTML in it, no annotation, no attribute that does not show. */
export function bareMathml(element: Element): Element {
  const twin = bareTwin(element);
  fill(twin, element);
  return twin;
}

function bareTwin(element: Element): Element {
  const twin = element.ownerDocument.createElementNS(mathmlNamespace, element.localName);
  for (const name of mathmlAttributes) {
    const value = element.getAttribute(name);
    if (value !== null) twin.setAttribute(name, value);
  }
  return twin;
}

/** From the outside in: browsers go through all of a tree that is inserted. */
function fill(twin: Element, element: Element): void {
  for (const node of element.childNodes) {
    if (node instanceof Text) twin.append(node.data);
    const shown = node instanceof Element ? shownBy(node) : null;
    if (shown === null) continue;
    const child = bareTwin(shown);
    twin.append(child);
    fill(child, shown);
  }
}

/** The element itself, where it shows something; `<semantics>` and the like are what they hold first. */
function shownBy(element: Element): Element | null {
  if (element.namespaceURI !== mathmlNamespace) return null;
  if (tags.has(element.localName)) return element;
  const isChoice = element.localName === 'semantics' || element.localName === 'maction';
  return isChoice && element.firstElementChild !== null ? shownBy(element.firstElementChild) : null;
}
