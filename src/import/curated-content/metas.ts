import { htmlMetaKeys, openGraphMetaKeys, twitterMetaKeys } from '../../export/curated-content/meta-maps.ts';
import type { Meta } from '../../model/capture.ts';
import { uniqueBy } from './unique.ts';
import { asText, type Values } from './values.ts';

const groups = [
  { map: 'htmlMetaData', keys: htmlMetaKeys },
  { map: 'openGraphMetaData', keys: openGraphMetaKeys },
  { map: 'twitterMetaData', keys: twitterMetaKeys },
] as const;

/**
 * The page's metas as far as the file tells: each known key once for each content it has. Where the file's maps
 * contradict each other, the one before wins in what is derived, and the other is an override.
 */
export function readMetas(values: Values): Meta[] {
  const metas = groups.flatMap(({ map, keys }) =>
    keys.flatMap((key): Meta[] => {
      const content = asText(values.at(map, key));
      return content === null || content.trim() === '' ? [] : [metaOf(key, content)];
    }),
  );
  return uniqueBy(metas, ({ key, content }) => `${key}\n${content}`);
}

function metaOf(published: string, content: string): Meta {
  const key = pageKey(published);
  if (key.startsWith('twitter:')) return { group: 'twitter', attribute: 'name', key, content };
  return key.includes(':')
    ? { group: 'openGraph', attribute: 'property', key, content }
    : { group: 'html', attribute: 'name', key, content };
}

/** `ogtitle` → `og:title`: the colons that the file takes out, put back in. */
function pageKey(published: string): string {
  if (published === 'ogimageheight') return 'og:image:height';
  return published.replace(/^(og|article|fb|twitter)(?=.)/, '$1:');
}
