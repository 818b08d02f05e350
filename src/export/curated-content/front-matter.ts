import type { CuratedOrigin, FullClip } from '../../model/clip.ts';
import type { SiteProfile } from '../../model/settings.ts';
import { dumpFolded, loadYamlMap, sameYaml, storedYaml, type YamlPairs, type YamlValue } from '../yaml.ts';
import { fence, splitFile } from './file.ts';
import { curatedKeys, proposedCategories, proposedKey } from './keys.ts';
import { mergeValue } from './merge.ts';
import { siteOf } from './site.ts';

/** Every key with the value that the clip and the site give it, whatever a file may have said. */
export function derivePairs(full: FullClip, site: SiteProfile): YamlPairs {
  const pairs = curatedKeys.map(({ key, derive }): [string, YamlValue] => [key, derive(full, site)]);
  const proposed = proposedCategories(full);
  return proposed.length === 0 ? pairs : [...pairs, [proposedKey, proposed]];
}

/** Every key with the value to publish: derived, or the imported file's where that still holds. */
export function publishedPairs(full: FullClip, site: SiteProfile): YamlPairs {
  const origin = full.content.curatedOrigin;
  if (origin === undefined) return derivePairs(full, site);
  return withOrigin(new Map(derivePairs(full, siteOf(origin.overrides, site))), origin);
}

/** The front matter with its fences, up to the first character of the body. */
export function renderHead(full: FullClip, site: SiteProfile): string {
  const pairs = publishedPairs(full, site);
  const written = full.content.curatedOrigin?.frontMatter;
  return written !== undefined && says(written, pairs) ? written : headOf(pairs);
}

/** The head as the serialiser writes it. */
export const headOf = (pairs: YamlPairs): string => `${fence}${dumpFolded(pairs)}${fence}`;

function withOrigin(derived: ReadonlyMap<string, YamlValue>, origin: CuratedOrigin): YamlPairs {
  const overrides = new Map(origin.overrides.map((override) => [override.key, override]));
  // A proposal made since the import has a key that the file lacks; one that was taken up leaves a key with nothing.
  const isNew = derived.has(proposedKey) && !origin.keys.includes(proposedKey);
  const keys = isNew ? [...origin.keys, proposedKey] : origin.keys;
  return keys.flatMap((key): [string, YamlValue][] => {
    const now = derived.get(key);
    const override = overrides.get(key);
    if (override === undefined) return now === undefined ? [] : [[key, now]];
    const file = storedYaml(override.value);
    if (override.derived === undefined || now === undefined) return [[key, file]];
    return [[key, mergeValue(file, storedYaml(override.derived), now)]];
  });
}

/** Whether a head that was written by hand, or by another program, still says these values. */
function says(head: string, pairs: YamlPairs): boolean {
  const file = splitFile(head);
  if (!file.ok) return false;
  const loaded = loadYamlMap(file.value.yaml);
  return loaded.ok && sameYaml(loaded.value, pairs);
}
