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

/** A formula's MathML and nothing else: no HTML in it, no annotation, no attribute that does not show. */
export function bareMathml(element: Element): Element {
  const twin = element.ownerDocument.createElementNS(mathmlNamespace, element.localName);
  for (const name of mathmlAttributes) {
    const value = element.getAttribute(name);
    if (value !== null) twin.setAttribute(name, value);
  }
  for (const node of element.childNodes) {
    if (node instanceof Text) twin.append(node.data);
    else if (node instanceof Element && node.namespaceURI === mathmlNamespace) twin.append(...bareParts(node));
  }
  return twin;
}

/** `<semantics>` and the like are what they hold first. */
function bareParts(element: Element): Node[] {
  if (tags.has(element.localName)) return [bareMathml(element)];
  const isChoice = element.localName === 'semantics' || element.localName === 'maction';
  const first = isChoice ? element.firstElementChild : null;
  return first?.namespaceURI === mathmlNamespace ? bareParts(first) : [];
}
