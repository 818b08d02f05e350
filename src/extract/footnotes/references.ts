/** A link that leads from a text to a note below it. */
export interface Reference {
  readonly link: Element;
  /** What the reader sees of it, without brackets: `1`, `a`, `*`. */
  readonly mark: string;
  readonly target: Element;
}

/** Where everything stands in a document, read in one pass. */
export interface Places {
  /** Elements by the name that a fragment can call them by; the first of a name, as browsers have it. */
  readonly named: ReadonlyMap<string, Element>;
  readonly namesOf: ReadonlyMap<Element, readonly string[]>;
  readonly order: ReadonlyMap<Element, number>;
}

export interface FoundReferences {
  readonly references: readonly Reference[];
  readonly places: Places;
}

const none: FoundReferences = { references: [], places: { named: new Map(), namesOf: new Map(), order: new Map() } };

/** The links of a document that refer to notes, in document order, with the places that were read to find them. */
export function findReferences(root: ParentNode, url: string): FoundReferences {
  const candidates = [...root.querySelectorAll('a[href*="#"]')].flatMap((link) => {
    const fragment = fragmentOf(link, url);
    const mark = fragment === null ? null : markOf(link);
    return fragment === null || mark === null || !looksLikeReference(link, fragment) ? [] : [{ link, fragment, mark }];
  });
  if (candidates.length === 0) return none;
  const places = placesIn(root.querySelectorAll('*'));
  const references = candidates.flatMap(({ link, fragment, mark }): Reference[] => {
    const target = places.named.get(fragment);
    const isBelow = target !== undefined && (places.order.get(target) ?? 0) > (places.order.get(link) ?? 0);
    return isBelow ? [{ link, mark, target }] : [];
  });
  return { references, places };
}

function placesIn(elements: Iterable<Element>): Places {
  const named = new Map<string, Element>();
  const namesOf = new Map<Element, string[]>();
  const order = new Map<Element, number>();
  for (const element of elements) {
    order.set(element, order.size);
    const stated = [element.id, element.localName === 'a' ? (element.getAttribute('name') ?? '') : ''];
    const names = stated.filter((name) => name !== '');
    if (names.length > 0) namesOf.set(element, names);
    for (const name of names) if (!named.has(name)) named.set(name, element);
  }
  return { named, namesOf, order };
}

/** The part after `#` of a link within the page; null for a link that leads elsewhere. */
export function fragmentOf(link: Element, url: string): string | null {
  const href = link.getAttribute('href')?.trim() ?? '';
  const at = href.indexOf('#');
  if (at === -1 || at === href.length - 1) return null;
  if (at > 0 && (!URL.canParse(href, url) || withoutHash(new URL(href, url).href) !== withoutHash(url))) return null;
  const fragment = href.slice(at + 1);
  try {
    return decodeURIComponent(fragment);
  } catch (cause) {
    if (cause instanceof URIError) return fragment;
    throw cause;
  }
}

const withoutHash = (url: string): string => url.replace(/#.*$/s, '');

/** More than a number, a letter or two, or the signs that printers use is no mark of a note. */
function markOf(link: Element): string | null {
  const text = (link.textContent ?? '').trim();
  if (text.length > 20) return null;
  const mark = text.replace(/^[[(\s]+|[\])\s]+$/g, '').replace(/^(?:note|nb|n\.?|fn\.?) ?(?=\d)/i, '');
  return /^(?:\d{1,4}[a-z]?|[a-z]{1,2}|[ivxlc]{1,6}|[*†‡§¶#]{1,4})$/i.test(mark) ? mark : null;
}

const referenceNames =
  /(?:^|[\s_-])(?:foot-?notes?|end-?notes?|note-?ref|fn-?(?:ref)?|side-?note|cite_?ref|reference)(?:$|[\s_:-])/i;
const noteNames =
  /^(?:user-content-)?_?(?:fn|ftn|edn|foot-?note|end-?note|note|cite[_-]note|sd(?:foot|end)note)(?:$|[\d_:.-]|def|sym)/i;

/** Raised, in brackets, or called so: a bare number may as well lead to a chapter. */
function looksLikeReference(link: Element, fragment: string): boolean {
  if (link.closest('sup') !== null || link.querySelector('sup') !== null) return true;
  if (/^\s*\[.*\]\s*$/s.test(link.textContent ?? '') || noteNames.test(fragment)) return true;
  return [link, link.parentElement].some(
    (element) =>
      element !== null &&
      (referenceNames.test(`${element.getAttribute('class') ?? ''} ${element.getAttribute('rel') ?? ''}`) ||
        /noteref/.test(`${element.getAttribute('role') ?? ''} ${element.getAttribute('epub:type') ?? ''}`) ||
        element.hasAttribute('data-footnote-ref')),
  );
}
