import { isYamlMap } from '../../export/yaml.ts';
import type { LeadImage } from '../../model/capture.ts';
import { isWebAddress } from './addresses.ts';
import { asText, type Values } from './values.ts';

/**
 * The lead image. The file names its own copy of it; where it came from stands in the metas. Null where the file has
 * no featured image, or none whose address is known.
 */
export function readImage(values: Values): LeadImage | null {
  const featured = values.at('featuredImage');
  if (!isYamlMap(featured)) return null;
  const url = [
    featured['href'],
    values.at('openGraphMetaData', 'ogimage'),
    values.at('htmlMetaData', 'ogimage'),
    values.at('twitterMetaData', 'twitterimage'),
  ]
    .map(asText)
    .find(isWebAddress);
  if (url === undefined) return null;
  const { alt, size, valid } = featured;
  const [height, width] = Array.isArray(size) ? size : [];
  return {
    url,
    alt: asText(alt) ?? '',
    width: typeof width === 'number' ? width : null,
    height: typeof height === 'number' ? height : null,
    loads: typeof valid === 'boolean' ? valid : null,
  };
}
