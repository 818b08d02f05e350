/**
 * What names of classes, ids, roles and parts tell of an element. The words are those that the web's templates share;
 * none belongs to a single site. Whether a hint speaks for or against the article is learned, not said here.
 */
const hints = {
  comment: 'comment disqus respond discuss',
  related:
    'related recommend morefrom morestories morenews morearticles readmore also suggest trending popular mostread latest similar teaser promo',
  share: 'share social facebook twitter follow whatsapp print email',
  newsletter: 'newsletter subscri signup register paywall login optin',
  advert: 'advert sponsor banner dfp outbrain taboola',
  navigation: 'nav menu pager paginat toolbar search',
  breadcrumb: 'breadcrumb',
  footer: 'footer copyright legal disclaimer terms',
  side: 'sidebar aside widget secondary',
  header: 'header masthead topbar topnav hero',
  author: 'author byline profile contributor writer avatar user',
  date: 'date time publish posted',
  meta: 'meta info detail kicker eyebrow label category tag topic sectionname',
  caption: 'caption credit photo image figure media gallery slide video embed',
  overlay: 'cookie consent gdpr privacy modal popup overlay',
  content: 'content body entry prose markdown story',
  article: 'article post story main blog',
  lead: 'lead intro summary standfirst excerpt deck subtitle subhead description',
  note: 'note source reference tagline disclosure',
  forum: 'message thread topic reply answer question',
  documentation: 'doc guide reference code highlight',
  product: 'product price basket variant swatch quantity',
  list: 'list grid feed item result card tile row',
  review: 'review rating testimonial',
  specification: 'spec feature attribute faq accordion',
} as const satisfies Record<string, string>;

/** Too short to be looked for within words. */
const wholeWords: Readonly<Record<string, Hint>> = {
  ...{ ad: 'advert', ads: 'advert', toc: 'navigation', tab: 'navigation', tabs: 'navigation', foot: 'footer' },
  ...{ rail: 'side', bio: 'author', text: 'content', api: 'documentation', cart: 'product', sku: 'product' },
  ...{ cta: 'newsletter', dek: 'lead' },
};

export type Hint = keyof typeof hints;
export const hintNames = Object.keys(hints) as Hint[];

/** Bit i stands for `hintNames[i]`; some words speak for two. */
const bitsOfWord = new Map<string, number>();
for (const [i, hint] of hintNames.entries()) {
  for (const word of hints[hint].split(' ')) bitsOfWord.set(word, (bitsOfWord.get(word) ?? 0) | (1 << i));
}
const bitsOfWhole = new Map(Object.entries(wholeWords).map(([word, hint]) => [word, 1 << hintNames.indexOf(hint)]));

const sources = ['class', 'id', 'role', 'itemprop', 'itemtype', 'data-component', 'data-testid'];

/** Longer names are generated, and tell nothing that their beginning does not. */
const longest = 100;
/** Names of one attribute that are read. */
const mostNames = 20;

/**
 * Reads the hints of elements as a set of bits, bit i for `hintNames[i]`. Pages repeat their names, so each is looked at
 * once, and all words are looked for at once.
 */
export function hintReader(): (element: Element) => number {
  const words = new RegExp([...bitsOfWord.keys()].join('|'), 'g');
  const seen = new Map<string, number>();
  const bitsOfName = (name: string): number => {
    const known = seen.get(name);
    if (known !== undefined) return known;
    const parts = name.slice(0, longest).toLowerCase().split(/[-_]+/);
    let bits = 0;
    for (const part of parts) bits |= bitsOfWhole.get(part) ?? 0;
    for (const word of parts.join('').match(words) ?? []) bits |= bitsOfWord.get(word) ?? 0;
    seen.set(name, bits);
    return bits;
  };
  return (element) => {
    if (!element.hasAttributes()) return 0;
    let bits = 0;
    for (let source = 0; source < sources.length; source++) {
      const value = element.getAttribute(sources[source] as string);
      if (value === null || value === '') continue;
      let own = seen.get(value);
      if (own === undefined) {
        own = 0;
        for (const name of value.split(/[\s/]+/, mostNames)) own |= bitsOfName(name);
        seen.set(value, own);
      }
      bits |= own;
    }
    return bits;
  };
}
