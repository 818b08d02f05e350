import createDOMPurify, { type DOMPurify, type UponSanitizeAttributeHookEvent, type WindowLike } from 'dompurify';
import { noteId } from '../footnotes/footnotes.ts';
import { mathmlAttributes, mathmlTags } from '../maths/bare-mathml.ts';
import { latexAttribute } from '../maths/formula.ts';
import { imageAddress } from '../page/addresses.ts';
import { emptyDocument } from '../page/empty-document.ts';
import { linkSchemes } from '../page/link-schemes.ts';
import { localNameOf } from '../page/safe-dom.ts';
import { needsTrustedTypes } from '../parse-html.ts';

const tags =
  'a abbr b bdi bdo blockquote br caption cite code col colgroup dd del details dfn div dl dt em figcaption figure h1 h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p pre q rp rt ruby s samp section small span strong sub summary sup table tbody td tfoot th thead time tr u ul var wbr'.split(
    ' ',
  );
const mathsAttributes = [latexAttribute, 'display', ...mathmlAttributes];
/** `data:` is for images alone, `#` for notes of the same text. */
const allowedAddress = new RegExp(`^(?:https?:|data:image/|#fn-|(?:${linkSchemes.join('|')}):)`, 'i');
const addresses = ['href', 'src', 'cite'];
/** Attributes whose values are no addresses: the purifier would otherwise hold them against the rule for those. */
const plainAttributes =
  'id alt title width height colspan rowspan scope start reversed type datetime lang dir class open checked'.split(' ');
const allowedAttributes: ReadonlySet<string> = new Set([...addresses, ...plainAttributes, ...mathsAttributes]);
/** Elements of which a class may be kept. */
const coded = new Set(['code', 'pre']);

/**
 * Only what an article is made of: no script, style, form, frame, event handler; links with schemes of `safeAddress`, and
 * to notes of the same text; images of http, https and small `data:` pictures.
 * @param root loses attributes
 * @returns the clean element, in a document of its own
 * @throws TypeError in a worker, which has no document
 */
export function sanitize(root: Element): HTMLElement {
  if (purifier === null) throw new TypeError('only what has a document can sanitise');
  dropAttributes(root);
  const clean: unknown = purifier.sanitize(root);
  // Typed as a text; with its options it is the body of the purifier's document.
  if (!(clean instanceof HTMLElement)) throw new TypeError('the purifier gave no element');
  return clean;
}

/** What the element holds, clean. The sanitiser demands that the root be of a kind which it lets pass. */
export function sanitizeContents(element: Element): HTMLElement {
  const root = element.ownerDocument.createElement('div');
  root.append(...element.childNodes);
  const clean = sanitize(root);
  const inner = clean.firstElementChild;
  inner?.replaceWith(...inner.childNodes);
  return clean;
}

/**
 * Drops most of what would not be kept anyway, before the purifier sees it, which takes many times as long for each: it asks
 * every rule and hook, and keeps a list of all that it has removed.
 */
function dropAttributes(root: Element): void {
  // A form's fields can stand in the place of its methods.
  const { getAttributeNames, hasAttributes, removeAttribute } = Element.prototype;
  for (const element of root.querySelectorAll('*')) {
    if (!hasAttributes.call(element)) continue;
    const tag = localNameOf(element);
    for (const name of getAttributeNames.call(element)) {
      const mayStay = name === 'class' ? coded.has(tag) : name === 'id' ? tag === 'li' : allowedAttributes.has(name);
      if (!mayStay) removeAttribute.call(element, name);
    }
  }
}

function createPurifier(): DOMPurify {
  // See `needsTrustedTypes`: in a page, the purifier is to see a window without them, and a document without elements whose
  // names shadow its properties.
  const { DocumentFragment, HTMLTemplateElement, Node, Element, NodeFilter, NamedNodeMap, HTMLFormElement } = window;
  const page: WindowLike = {
    ...{ document: emptyDocument(), DocumentFragment, HTMLTemplateElement, Node, Element },
    ...{ NodeFilter, NamedNodeMap, HTMLFormElement, DOMParser: BlankParser },
    trustedTypes: undefined,
  };
  const instance = createDOMPurify(needsTrustedTypes() ? window : page);
  instance.setConfig({
    ALLOWED_TAGS: [...tags, ...mathmlTags],
    ALLOWED_ATTR: [...allowedAttributes],
    ADD_URI_SAFE_ATTR: [...plainAttributes, ...mathsAttributes],
    ALLOW_DATA_ATTR: false,
    ALLOW_ARIA_ATTR: false,
    ALLOWED_URI_REGEXP: allowedAddress,
    RETURN_DOM: true,
  });
  instance.addHook('uponSanitizeAttribute', (element, data) => {
    if (data.attrName === 'class') keepLanguage(element, data);
    if (data.attrName === 'id') data.keepAttr = element.nodeName === 'LI' && noteId.test(data.attrValue);
    // `data:` is for images alone.
    if (data.attrName === 'href' && /^\s*data:/i.test(data.attrValue)) data.keepAttr = false;
    if (data.attrName === 'src') data.keepAttr = isImage(data.attrValue);
  });
  return instance;
}

/** The purifier is given elements, never texts: all that it has parsed is the empty document to put them into. */
class BlankParser {
  parseFromString(): Document {
    return emptyDocument();
  }
}

/** The one class with a meaning outside of its page: a code block's language. */
function keepLanguage(element: Element, data: UponSanitizeAttributeHookEvent): void {
  const language = /(?:^|\s)(?:lang|language)-([\w+#.-]{1,30})/.exec(data.attrValue)?.[1];
  data.keepAttr = language !== undefined && /^(?:code|pre)$/i.test(element.nodeName);
  if (language !== undefined) data.attrValue = `language-${language}`;
}

const isImage = (src: string): boolean => imageAddress(src, 'about:blank') !== null;

/**
 * One a realm, since each makes a Trusted Types policy of the same name; made when the module is loaded, as DOMPurify's own
 * is. Null in a worker, which has no document.
 */
const purifier = typeof document === 'undefined' ? null : createPurifier();
