/** A new document without a window: what is put there runs and loads nothing. No element of the page can stand in the way. */
export function emptyDocument(): Document {
  const implementation = Reflect.get(Document.prototype, 'implementation', document) as DOMImplementation;
  return implementation.createHTMLDocument('');
}
