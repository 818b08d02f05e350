import { limits } from '../../model/limits.ts';
import { wellFormed } from '../../model/text.ts';
import { boundedText } from './bounded-text.ts';
import { attributeOf, closest, localNameOf, nodeTypeOf, parentOf, select } from './safe-dom.ts';

export type MicrodataValue = {
  readonly property: string;
  readonly value: string;
  readonly element: Element;
  /** The item that the property belongs to; null where it stands outside of any. */
  readonly item: Element | null;
};

const wanted =
  'headline name author datePublished dateModified description image keywords articleSection publisher inLanguage'.split(
    ' ',
  );
/** Items that are not the page's own: what they say of author and date is theirs. */
const foreign =
  '[itemtype*="Comment" i], [itemtype*="WebSite" i], [itemtype*="BreadcrumbList" i], [itemtype*="ListItem" i], [itemtype*="SiteNavigationElement" i], [itemprop~="comment"], [itemprop~="review"], [itemprop~="suggestedAnswer"], [itemprop~="acceptedAnswer"], aside';

/** The properties that article pages state by microdata or RDFa (`property="schema:author"`), in document order. */
export function readMicrodata(document: Document): MicrodataValue[] {
  const items = wanted.map((name) => `[itemprop~="${name}"]`);
  const properties = wanted.flatMap((name) => [`[property="schema:${name}"]`, `[property="${name}"]`]);
  // Most elements have neither attribute: so they are asked twice and not three times for each name.
  const selector = `[itemprop]:is(${items.join()}),[property]:is(${properties.join()})`;
  const values: MicrodataValue[] = [];
  for (const element of select(document, selector, 1_000)) {
    if (values.length >= 200) break;
    if (closest(element, foreign) !== null) continue;
    const value = valueAt(element);
    const parent = parentOf(element);
    const item =
      parent !== null && nodeTypeOf(parent) === 1 ? closest(parent as Element, '[itemscope], [typeof]') : null;
    const names = `${attributeOf(element, 'itemprop') ?? ''} ${(attributeOf(element, 'property') ?? '').replace('schema:', '')}`;
    for (const property of names.split(/\s+/)) {
      if (wanted.includes(property) && value !== '') values.push({ property, value, element, item });
    }
  }
  return values;
}

/** What HTML's microdata defines as an element's value; for an item, its name. */
function valueAt(element: Element): string {
  const attribute = { meta: 'content', time: 'datetime', img: 'src', link: 'href', data: 'value' }[
    localNameOf(element)
  ];
  const content = attributeOf(element, 'content') ?? (attribute === undefined ? null : attributeOf(element, attribute));
  if (content !== null && content.trim() !== '') return wellFormed(content.slice(0, limits.text)).trim();
  if (attributeOf(element, 'itemscope') !== null || attributeOf(element, 'typeof') !== null) {
    const named = select(element, '[itemprop~="name"], [property="schema:name"], [property="name"]', 1)[0];
    if (named !== undefined) return valueAt(named);
  }
  return boundedText(element);
}
