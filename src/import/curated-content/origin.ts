import { derivePairs, headOf } from '../../export/curated-content/front-matter.ts';
import { curatedKeys } from '../../export/curated-content/keys.ts';
import { isProfileKey, siteOf } from '../../export/curated-content/site.ts';
import { sameYaml } from '../../export/yaml.ts';
import type { CuratedOrigin, FullClip } from '../../model/clip.ts';
import type { SiteProfile } from '../../model/settings.ts';
import type { CuratedFile } from './read-file.ts';

type Override = CuratedOrigin['overrides'][number];

const constantKeys = new Set(curatedKeys.filter((known) => known.isConstant).map((known) => known.key));

/**
 * What has to be kept of a file beside its clip, so that the export gives the file back: its keys and its body, a
 * value where the clip does not give that value by itself, and the front matter to the letter where the serialiser
 * would write it otherwise.
 */
export function originOf({ head, pairs, body }: CuratedFile, full: FullClip, site: SiteProfile): CuratedOrigin {
  const ofSite = pairs
    .filter(([key, value]) => isProfileKey(key) && value !== site[key])
    .map(([key, value]): Override => ({ key, value }));
  const derived = new Map(derivePairs(full, siteOf(ofSite, site)));
  const others = pairs
    .filter(([key, value]) => !isProfileKey(key) && !sameYaml(value, derived.get(key)))
    .map(([key, value]): Override => {
      const then = derived.get(key);
      // What no edit can change holds for good; so does a key that Sheaf does not know.
      return then === undefined || constantKeys.has(key) ? { key, value } : { key, value, derived: then };
    });
  return {
    keys: pairs.map(([key]) => key),
    overrides: [...ofSite, ...others],
    ...(headOf(pairs) === head ? {} : { frontMatter: head }),
    body,
  };
}
