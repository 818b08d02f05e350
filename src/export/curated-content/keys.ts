import { categoryOf, isAccepted, isProposed } from '../../model/catalog.ts';
import type { FullClip } from '../../model/clip.ts';
import type { SiteProfile } from '../../model/settings.ts';
import { brandOf } from '../../url/brand.ts';
import { slugify, titleSlug } from '../../url/slug.ts';
import { leadingText } from '../html-text.ts';
import type { YamlValue } from '../yaml.ts';
import { publishedBody } from './body.ts';
import { featuredImage } from './featured-image.ts';
import { withMicroseconds } from './instants.ts';
import { htmlMetaKeys, metaMap, openGraphMetaKeys, twitterMetaKeys } from './meta-maps.ts';

/** A top-level key of the file with its value. */
export type CuratedKey = {
  readonly key: string;
  derive(full: FullClip, site: SiteProfile): YamlValue;
  /** Whether neither an edit of a clip nor its post can change the value. */
  readonly isConstant: boolean;
};

const home = { label: 'Home', path: '/' };
const descriptionLength = 200;

const ofSite = (key: string, derive: (site: SiteProfile) => YamlValue): CuratedKey => ({
  key,
  derive: (_full, site) => derive(site),
  isConstant: true,
});
const ofClip = (key: string, derive: CuratedKey['derive']): CuratedKey => ({ key, derive, isConstant: false });
/** Not used by the site, or not known to Sheaf. */
const open = (key: string): CuratedKey => ofSite(key, () => null);

/** A site has no page for a topic that is only proposed. */
const accepted = ({ clip }: FullClip) => clip.topics.filter(isAccepted);
const categories = (full: FullClip): string[] => accepted(full).map(categoryOf);

function authors({ clip }: FullClip, site: SiteProfile): string[] {
  if (clip.authors.length > 0) return [...clip.authors];
  return site.curator === '' ? [] : [site.curator];
}

const offerings = ({ clip }: FullClip, site: SiteProfile): YamlValue[] =>
  clip.offerings.map(({ label, permalink, categories, offeringId }) => ({
    label,
    permalink: permalink === '' ? site.offeringPath + slugify(label) : permalink,
    categories: [...categories],
    offeringId,
  }));

/** `insights.example.com` → `insights-`, then the title's slug. */
const slug = ({ clip }: FullClip): string => `${brandOf(clip.urls.clean).split('.')[0]}-${titleSlug(clip.title)}`;

/** The clip's last change: an edit here, or the post where that came later. */
function lastChange({ updatedAt, workPackage }: FullClip['clip']): string {
  const posted = workPackage?.updatedAt;
  return posted !== undefined && Date.parse(posted) > Date.parse(updatedAt) ? posted : updatedAt;
}

/** Every key of a curated-content file in its order, as the published sample has them. */
export const curatedKeys: readonly CuratedKey[] = [
  ofClip('aliases', ({ clip }, site) => site.basePath + titleSlug(clip.title)),
  ofSite('archetype', (site) => site.archetype),
  ofClip('author', authors),
  ofSite('basePath', (site) => site.basePath),
  ofSite('breadcrumbLinks', (site) => [home.path, site.basePath, '']),
  ofClip('breadcrumbs', ({ clip }, site) => [home.label, site.identifier, clip.title]),
  ofClip('categories', categories),
  ofClip('categorySlug', (full) => categories(full).map((category) => category.toLowerCase())),
  ofClip('categoryUrl', (full, site) => categories(full).map((category) => site.categoryPath + slugify(category))),
  ofClip('categoryLabel', (full) => accepted(full).map((topic) => topic.label)),
  ofSite('contentCategories', (site) => site.contentCategories),
  open('institution'),
  open('offering'),
  ofSite('layOut', (site) => site.layOut),
  ofClip('date', ({ clip }) => clip.clippedOn),
  ofClip('description', ({ content }) => leadingText(publishedBody(content), descriptionLength)),
  open('favIconImage'),
  ofClip('featuredImage', ({ clip }) => featuredImage(clip)),
  open('featuredPdf'),
  ofClip('htmlMetaData', ({ content }) => metaMap(content.metas, htmlMetaKeys)),
  ofClip('id', ({ clip }) => clip.workPackage?.id ?? null),
  ofSite('identifier', (site) => site.identifier),
  ofClip('lastMod', ({ clip }) => withMicroseconds(lastChange(clip))),
  ofClip('link', ({ clip: { urls } }) => ({ brand: brandOf(urls.clean), href: urls.clean, original: urls.visited })),
  ofClip('href', ({ clip }) => clip.urls.clean),
  ofClip('original', ({ clip }) => clip.urls.visited),
  ofSite('mastHead', (site) => site.identifier.toUpperCase()),
  ofClip('mdName', ({ clip }) => `${clip.id}.md`),
  ofClip('openGraphMetaData', ({ content }) => metaMap(content.metas, openGraphMetaKeys)),
  ofClip('openProjectCustomFields', (full) => ({
    cleanUrl: full.clip.urls.clean,
    medigyTopics: categories(full),
    sourceUrl: full.clip.urls.visited,
  })),
  ofSite('openProjectWorkPackageType', (site) => site.openProjectWorkPackageType),
  ofSite('searchCategory', (site) => site.identifier),
  ofClip('slug', slug),
  ofSite('source', (site) => site.source),
  ofSite('status', (site) => site.status),
  ofSite('sub', (site) => site.sub),
  ofSite('tags', (site) => [site.identifier]),
  ofClip('title', ({ clip }) => clip.title),
  ofSite('via', (site) => site.via),
  open('insights_description'),
  open('insights_name'),
  open('viaLink'),
  ofClip('relatedOfferings', offerings),
  ofClip('twitterMetaData', ({ content }) => metaMap(content.metas, twitterMetaKeys)),
];

/** What a file names only where there is any, behind all the others. */
export const proposedKey = 'proposedCategories';

/** Categories of the topics that the curator proposes. */
export const proposedCategories = ({ clip }: FullClip): string[] => clip.topics.filter(isProposed).map(categoryOf);
