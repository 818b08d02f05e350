import type { CuratedOrigin } from '../../model/clip.ts';
import type { SiteProfile } from '../../model/settings.ts';

/** The parts of a site's profile that stand in its files under their own names. */
const publishedFields = [
  'archetype',
  'basePath',
  'contentCategories',
  'identifier',
  'layOut',
  'openProjectWorkPackageType',
  'source',
  'status',
  'sub',
  'via',
] as const satisfies readonly (keyof SiteProfile)[];

export const isProfileKey = (key: string): key is (typeof publishedFields)[number] =>
  publishedFields.some((field) => field === key);

/**
 * The profile of the site that a clip belongs to: the settings', but what the clip's file said otherwise. So a file of
 * a site's blog keeps its `/blog/` in all that is derived from it, also after an edit of the title.
 */
export function siteOf(overrides: CuratedOrigin['overrides'], site: SiteProfile): SiteProfile {
  const own = overrides.filter(({ key, value }) => isProfileKey(key) && typeof value === 'string');
  return { ...site, ...Object.fromEntries(own.map(({ key, value }) => [key, value])) };
}
