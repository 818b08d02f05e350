/**
 * What names of classes, ids, roles and parts tell of an element. The words are those that the web's templates share;
 * none belongs to a single site. Whether a hint speaks for or against the article is learned, not said here.
 */
const hints = {
  comment: /comment|disqus|respond|discuss/,
  related:
    /related|recommend|more-?(?:from|stories|news|articles)|read-?more|also|suggest|trending|popular|most-?read|latest|similar|teaser|card|promo/,
  share: /share|social|facebook|twitter|follow|whatsapp|print|email/,
  newsletter: /newsletter|subscri|sign-?up|register|paywall|login|opt-?in|\bcta\b/,
  advert: /\bads?\b|advert|sponsor|banner|dfp|outbrain|taboola/,
  navigation: /nav|menu|breadcrumb|pager|paginat|toolbar|\btoc\b|\btabs?\b|search/,
  footer: /footer|\bfoot\b|copyright|legal|disclaimer|terms/,
  side: /sidebar|aside|\brail\b|widget|secondary/,
  header: /header|masthead|top-?bar|top-?nav|hero/,
  author: /author|byline|\bbio\b|profile|contributor|writer/,
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
} as const satisfies Record<string, RegExp>;

export type Hint = keyof typeof hints;
export const hintNames = Object.keys(hints) as Hint[];
const patterns = Object.values(hints);

const sources = ['class', 'id', 'role', 'itemprop', 'data-component', 'data-testid'];

/** Longer names are generated, and tell nothing that their beginning does not. */
const longest = 300;

/** Reads the hints of elements as a set of bits, bit i for `hintNames[i]`. Pages repeat their names, so they are kept. */
export function hintReader(): (element: Element) => number {
  const seen = new Map<string, number>();
  return (element) => {
    const names = sources
      .map((source) => element.getAttribute(source) ?? '')
      .join(' ')
      .slice(0, longest)
      .toLowerCase();
    const known = seen.get(names);
    if (known !== undefined) return known;
    let bits = 0;
    patterns.forEach((pattern, i) => {
      if (pattern.test(names)) bits |= 1 << i;
    });
    seen.set(names, bits);
    return bits;
  };
}
