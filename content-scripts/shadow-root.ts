/** Chromium's and Firefox's ways for extensions alone to a shadow root, also a closed one. */
type Chromium = { dom?: { openOrClosedShadowRoot?: (element: Element) => ShadowRoot | null } };
type FirefoxElement = Element & { readonly openOrClosedShadowRoot?: ShadowRoot | null };

/** The root of the shadow tree that is shown in an element, or null. */
export function shadowRootOf(element: Element): ShadowRoot | null {
  const open = Reflect.get(Element.prototype, 'shadowRoot', element) as ShadowRoot | null;
  // Only custom elements are asked for closed ones: the question is slow in Chromium.
  if (open !== null || !element.localName.includes('-')) return open;
  const { chrome } = globalThis as { chrome?: Chromium };
  const ask = chrome?.dom?.openOrClosedShadowRoot;
  return ask === undefined ? ((element as FirefoxElement).openOrClosedShadowRoot ?? null) : ask(element);
}
