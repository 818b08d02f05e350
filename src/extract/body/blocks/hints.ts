/**
 * What names of classes, ids, roles and parts tell of an element. The words are those that the web's templates share;
 * none belongs to a single site. Whether a hint speaks for or against the article is learned, not said here.
 */
const hints = {
  comment: /comment|disqus|respond|discuss/,
  related:
    /related|recommend|more-?(?:from|stories|news|articles)|read-?more|also|suggest|trending|popular|most-?read|latest|similar|teaser|promo/,
  share: /share|social|facebook|twitter|follow|whatsapp|print|email/,
  newsletter: /newsletter|subscri|sign-?up|register|paywall|login|opt-?in|\bcta\b/,
  advert: /\bads?\b|advert|sponsor|banner|dfp|outbrain|taboola/,
  navigation: /nav|menu|pager|paginat|toolbar|\btoc\b|\btabs?\b|search/,
  breadcrumb: /breadcrumb/,
  footer: /footer|\bfoot\b|copyright|legal|disclaimer|terms/,
  side: /sidebar|aside|\brail\b|widget|secondary/,
  header: /header|masthead|top-?bar|top-?nav|hero/,
  author: /author|byline|\bbio\b|profile|contributor|writer|avatar|user/,
  date: /date|time|publish|updated|posted/,
  meta: /meta|info|detail|kicker|eyebrow|label|category|tag|topic|section-?name/,
  caption: /caption|credit|photo|image|figure|media|gallery|slide|video|embed/,
  overlay: /cookie|consent|gdpr|privacy|modal|popup|overlay/,
  content: /content|body|text\b|entry|prose|markdown|story/,
  article: /article|post|story|main|blog/,
  lead: /lead|intro|summary|standfirst|excerpt|deck|dek|subtitle|subhead|description/,
  note: /note|source|reference|tagline|disclosure/,
  forum: /message|thread|topic|reply|post-?body|postcontent|answer|question/,
  documentation: /doc|guide|reference|\bapi\b|code|highlight/,
  product: /product|price|\bcart\b|\bsku\b|basket|variant|swatch|quantity/,
  list: /list|grid|feed|item|result|card|tile|row/,
  review: /review|rating|testimonial/,
  specification: /spec|feature|attribute|faq|accordion/,
} as const satisfies Record<string, RegExp>;

export type Hint = keyof typeof hints;
export const hintNames = Object.keys(hints) as Hint[];
const patterns = Object.values(hints);

const sources = ['class', 'id', 'role', 'itemprop', 'itemtype', 'data-component', 'data-testid'];

/** Longer names are generated, and tell nothing that their beginning does not. */
const longest = 100;

/**
 * Reads the hints of elements as a set of bits, bit i for `hintNames[i]`. Pages repeat their names, so each is looked at
 * once.
 */
export function hintReader(): (element: Element) => number {
  const seen = new Map<string, number>();
  const bitsOf = (name: string): number => {
    const known = seen.get(name);
    if (known !== undefined) return known;
    const text = name.slice(0, longest).toLowerCase();
    let bits = 0;
    for (let i = 0; i < patterns.length; i++) if (patterns[i]?.test(text) === true) bits |= 1 << i;
    seen.set(name, bits);
    return bits;
  };
  return (element) => {
    if (!element.hasAttributes()) return 0;
    let bits = 0;
    for (const source of sources) {
      const value = element.getAttribute(source);
      if (value === null || value === '') continue;
      const known = seen.get(value);
      if (known !== undefined) bits |= known;
      else {
        let own = 0;
        for (const name of value.split(/\s+/, mostNames)) own |= bitsOf(name);
        seen.set(value, own);
        bits |= own;
      }
    }
    return bits;
  };
}

/** Names of one attribute that are read. */
const mostNames = 20;
