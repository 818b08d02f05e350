import { isYamlMap, sameYaml, type YamlValue } from '../yaml.ts';

/**
 * Merges three ways. What the file says holds as long as what Sheaf derives is what it derived at import; an edit
 * wins where it has changed the derived value. Mappings are merged key by key, so that an edit of the topics changes
 * `medigyTopics` and leaves its neighbours to the file. Keys that the file adds or leaves out stay so.
 *
 * @param file The value in the file.
 * @param then The value derived when the file was imported.
 * @param now The value derived from the clip as it is.
 */
export function mergeValue(file: YamlValue, then: YamlValue, now: YamlValue): YamlValue {
  if (sameYaml(then, now)) return file;
  if (!isYamlMap(file) || !isYamlMap(then) || !isYamlMap(now)) return now;
  const kept = Object.entries(file).flatMap(([key, value]): [string, YamlValue][] => {
    const before = own(then, key);
    if (before === undefined) return [[key, value]];
    const after = own(now, key);
    return after === undefined ? [] : [[key, mergeValue(value, before, after)]];
  });
  const added = Object.entries(now).filter(([key]) => own(then, key) === undefined && own(file, key) === undefined);
  return Object.fromEntries([...kept, ...added]);
}

const own = (map: { [key: string]: YamlValue }, key: string): YamlValue | undefined =>
  Object.hasOwn(map, key) ? map[key] : undefined;
