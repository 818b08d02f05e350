import { addressesOf, type LdNode, textsOf } from '../page/json-ld.ts';
import { lazy } from '../page/lazy.ts';
import { type Page, pageOf } from '../page/page.ts';
import { namesSite } from '../text/site-name.ts';
import { withoutSite } from '../text/title.ts';
import { isLeftOver, isLeftOverTitle, isLike, relationOf, type Shown } from './stale.ts';

/** Metas that say something of the whole site, whichever page they were written for. */
const ofSite =
  /^(?:og:site_name|og:locale|application-name|apple-mobile-web-app-title|twitter:site|fb:app_id|dc\.publisher|(?:content-)?language|generator|viewport|theme-color)$/i;

/** The page without what the page before it has left behind; the same page where there is nothing of the kind. */
export function withoutLeftOvers(page: Page): Page {
  // Mostly every address is the page's own: what the page shows need not be asked then.
  const shown = lazy(() => shownOf(page));
  const judge = (address: string, titles: () => string[]): boolean =>
    relationOf(address, page.url) !== 'same' && isLeftOver({ address, titles: titles() }, shown(), page.url);
  const canonical = page.links.find(({ rel, href }) => rel.includes('canonical') && href !== '')?.href ?? '';
  const named = page.meta('og:url', 'twitter:url')[0] ?? canonical;
  const titles = page.meta('og:title', 'twitter:title');
  const claimed = () => titles.map((title) => bare(page, title));
  const areMetasStale = named === '' ? isLeftOverTitle(claimed(), shown(), page.url) : judge(named, claimed);
  const isCanonicalStale =
    judge(canonical, () => []) || (areMetasStale && canonical !== '' && relationOf(canonical, page.url) !== 'same');
  const stale = page.entities.filter((node) => judgeNode(page, node, judge, shown, areMetasStale || isCanonicalStale));
  if (!areMetasStale && !isCanonicalStale && stale.length === 0) return page;

  const staleTitles = [
    ...(areMetasStale ? titles : []),
    ...stale.flatMap((node) => textsOf(page.jsonLd, node, 'headline')),
  ];
  return pageOf({
    ...page,
    metas: areMetasStale ? page.metas.filter(({ key }) => ofSite.test(key)) : page.metas,
    links: isCanonicalStale ? page.links.filter(({ rel }) => !rel.includes('canonical')) : page.links,
    isOwnNode: (node) => !stale.includes(node),
    titleElement: isTitleElementStale(shown(), staleTitles) ? '' : page.titleElement,
  });
}

function shownOf(page: Page): Shown {
  const headlines = page.headings
    .filter(({ level, aside, text }) => level === 1 && !aside && !namesSite(text, page.siteNames, page.url))
    .map(({ text }) => text);
  return { headlines, titleElement: bare(page, page.titleElement) };
}

const bare = (page: Page, title: string): string => withoutSite(title, page.siteNames, page.url);

/** One that names no page goes with the rest of the head, unless the page shows its title. */
function judgeNode(
  page: Page,
  node: LdNode,
  judge: (address: string, titles: () => string[]) => boolean,
  shown: () => Shown,
  isHeadStale: boolean,
): boolean {
  const titles = ['headline', 'name'].flatMap((key) => textsOf(page.jsonLd, node, key)).slice(0, 1);
  const addresses = ['url', 'mainEntityOfPage', '@id']
    .flatMap((key) => addressesOf(page.jsonLd, node, key))
    .filter((address) => address !== '' && !address.startsWith('#'));
  const relations = addresses.map((address) => relationOf(address, page.url));
  const other = addresses.filter((_, index) => relations[index] === 'other');
  if (addresses.length > 0 && other.length === addresses.length)
    return other.every((address) => judge(address, () => titles));
  if (!isHeadStale || addresses.length > 0) return false;
  const { headlines, titleElement } = shown();
  return ![...headlines, titleElement].some((text) => text !== '' && isLike(titles, text));
}

const isTitleElementStale = ({ headlines, titleElement }: Shown, staleTitles: readonly string[]): boolean =>
  headlines.length > 0 &&
  titleElement !== '' &&
  isLike(staleTitles, titleElement) &&
  !headlines.some((headline) => isLike([titleElement], headline));
