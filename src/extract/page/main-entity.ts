import { parseUrl } from '../../url/parse-url.ts';
import { fold } from '../text/fold.ts';
import { addressesOf, type JsonLd, type LdNode, type PlacedNode, textsOf, typesOf } from './json-ld.ts';

const articleRank = 5;
/** Types of the thing that a page is about, the likelier first. */
const ranks: readonly (readonly [RegExp, number])[] = [
  [/(?:Article|BlogPosting|LiveBlogPosting|Report)$/, articleRank],
  [/^(?:Recipe|Review|HowTo|CriticReview|SocialMediaPosting|DiscussionForumPosting|TechArticle|APIReference)$/, 4],
  [/^(?:VideoObject|PodcastEpisode|AudioObject|Book|Movie|Event|Course|QAPage|Question|Dataset|Thesis)$/, 3],
  [/^(?:CreativeWork|MediaObject|Product)$/, 2],
  [/(?:WebPage|ItemPage|AboutPage|FAQPage|MedicalWebPage)$/, 1],
];

/** Properties under which a page states its own main thing; under any other one stand teasers, comments, sources. */
const own = new Set(['mainEntity', 'mainEntityOfPage', 'subjectOf', 'article', 'blogPost', 'itemReviewed', 'review']);

const rankOf = (node: LdNode): number =>
  Math.max(0, ...typesOf(node).map((type) => ranks.find(([pattern]) => pattern.test(type))?.[1] ?? 0));

const samePage = (address: string, url: string): boolean => {
  const target = parseUrl(address, url);
  const page = parseUrl(url);
  if (target === null || page === null) return false;
  const path = (of: URL) => of.pathname.replace(/\/+$/, '');
  return target.hostname.replace(/^www\./, '') === page.hostname.replace(/^www\./, '') && path(target) === path(page);
};

/**
 * The JSON-LD nodes that describe this page, best first: those of an article type before others, those whose address is
 * the page's before those without, those whose headline the page shows before those it does not.
 */
export function mainEntities(jsonLd: JsonLd, url: string, headlines: readonly string[]): LdNode[] {
  const shown = headlines.map(fold);
  const judged = ({ node, path }: PlacedNode): Candidate | null => {
    const rank = rankOf(node);
    if (rank === 0 || !path.every((property) => own.has(property))) return null;
    const addresses = ['url', 'mainEntityOfPage', '@id'].flatMap((key) => addressesOf(jsonLd, node, key));
    const isAtPage = addresses.some((address) => samePage(address, url));
    const headline = fold(textsOf(jsonLd, node, 'headline')[0] ?? textsOf(jsonLd, node, 'name')[0] ?? '');
    const isShown = headline !== '' && shown.some((text) => text.includes(headline) || headline.includes(text));
    const score = rank * 10 + (isAtPage ? 3 : 0) + (isShown ? 4 : 0) - Math.min(path.length, 2);
    return { node, rank, score, isShown, isOther: headline !== '' && !isShown && !isAtPage };
  };
  const candidates = jsonLd.nodes.map(judged).filter((candidate) => candidate !== null);
  // Beside an article that the page shows, one of another headline is a related one, or the page's before this one.
  const isArticleShown = candidates.some(({ rank, isShown }) => rank === articleRank && isShown);
  return candidates
    .filter(({ rank, isOther }) => !(isArticleShown && rank === articleRank && isOther))
    .sort((a, b) => b.score - a.score)
    .slice(0, 20)
    .map((candidate) => candidate.node);
}

type Candidate = {
  readonly node: LdNode;
  readonly rank: number;
  readonly score: number;
  readonly isShown: boolean;
  /** Whether it calls itself something that the page does not show, at an address that is not the page's. */
  readonly isOther: boolean;
};
