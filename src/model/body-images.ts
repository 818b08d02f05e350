import { decodeCharacterReferences } from './character-references.ts';
import type { Clip, ClipContent } from './clip.ts';
import type { ImageScope } from './kept-image.ts';

/**
 * An image's tag as browsers write one: every value in quotes, the quotes within it as references. No name of an attribute
 * holds `<`: so the time is linear, whatever a page has put into its values.
 */
const imageTag = /<img((?:\s+[^\s=<>"]+(?:="[^"]*")?)*)\s*\/?>/g;
const sourceOf = /(?:^|\s)src="([^"]*)"/;

/** Longer ones are no addresses of files, and would be keys of the database. */
const longestAddress = 4_000;

/**
 * Addresses of the images that a stored body shows, in its order, each once; `data:` images, which lie in the body
 * itself, are none. It reads what `innerHTML` has written, since the background has no DOM.
 *
 * @param html sanitised: an image has one address (`resolveImages` has chosen it of its `srcset`)
 */
export function bodyImages(html: string): string[] {
  const found = html.matchAll(imageTag);
  const addresses = [...found].map(([, attributes = '']) => sourceOf.exec(attributes)?.[1] ?? '');
  return [...new Set(addresses.map(decodeCharacterReferences).filter(isWebImage))];
}

/** Addresses of a clip's images that are to be kept: the lead image first, then the body's. */
export function imagesToKeep(
  { image }: Pick<Clip, 'image'>,
  { body }: Pick<ClipContent, 'body'>,
  scope: ImageScope,
): string[] {
  if (scope === 'none') return [];
  const lead = image !== null && isWebImage(image.url) ? [image.url] : [];
  return scope === 'lead' ? lead : [...new Set([...lead, ...bodyImages(body?.html ?? '')])];
}

const isWebImage = (address: string): boolean => /^https?:/i.test(address) && address.length <= longestAddress;
