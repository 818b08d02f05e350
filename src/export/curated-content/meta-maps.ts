import type { Meta } from '../../model/capture.ts';
import type { YamlValue } from '../yaml.ts';

/** The metas that a published file shows, in its order: a meta's key in lower case, its colons taken out. */
export const htmlMetaKeys = [
  'author',
  'description',
  'generator',
  'viewport',
  'articlemodified_time',
  'articlepublished_time',
  'msvalidate.01',
  'ogdescription',
  'ogimage',
  'ogsite_name',
  'ogtitle',
  'ogtype',
  'ogupdated_time',
  'ogurl',
  'yandex-verification',
  'robots',
  'fbapp_id',
  'oglocale',
  'fbadmins',
  'articlepublisher',
  'google-site-verification',
  'keywords',
] as const;

export const openGraphMetaKeys = [
  'ogdescription',
  'ogtitle',
  'ogurl',
  'ogimage',
  'ogsite_name',
  'ogtype',
  'ogupdated_time',
  'ogimageheight',
] as const;

export const twitterMetaKeys = [
  'twittercard',
  'twitterdescription',
  'twittertitle',
  'twitterimage',
  'twitterurl',
] as const;

/** By key the first content that is not empty; null where the page has none. */
export function metaMap(metas: readonly Meta[], keys: readonly string[]): { [key: string]: YamlValue } {
  const contents = new Map<string, string>();
  for (const { attribute, key, content } of metas) {
    if ((attribute !== 'name' && attribute !== 'property') || content.trim() === '') continue;
    const published = key.replaceAll(':', '').toLowerCase();
    if (!contents.has(published)) contents.set(published, content);
  }
  return Object.fromEntries(keys.map((key) => [key, contents.get(key) ?? null]));
}
