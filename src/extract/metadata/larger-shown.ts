import type { LeadImage } from '../../model/capture.ts';
import { parseUrl } from '../../url/parse-url.ts';
import { imageAddress } from '../page/addresses.ts';
import type { Page } from '../page/page.ts';
import { attributeOf, select } from '../page/safe-dom.ts';
import { candidatesOf } from '../page/srcset.ts';

/** What a picture for sharing is wide at most, where its width is not known (Open Graph's usual 1200 × 630). */
const usualWidth = 1_200;

/** Wider ones only cost time and space: no screen that a clip is read on shows them. */
const widest = 4_096;

/** An address up to its parameters: the same picture, in whichever size. */
const pictureOf = (address: string): string => address.replace(/^https?:/, '').split(/[?#]/)[0] ?? '';

/** The width in pixels that an address asks for (`?w=800`, `width=800`, `/800x600/`), or null. */
export function widthInAddress(address: string): number | null {
  const url = parseUrl(address);
  if (url === null) return null;
  const asked =
    /[?&,;](?:w|width|imwidth|wid|res(?:ize)?)[=,:](\d{3,4})(?!\d)/i.exec(decode(url.search)) ??
    /(?:^|[^\d])(\d{3,4})x\d{3,4}(?!\d)/.exec(url.pathname);
  return asked === null ? null : Number(asked[1]);
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch (cause) {
    if (!(cause instanceof URIError)) throw cause;
    return text;
  }
}

/**
 * The same picture in the largest size that the page offers, where that is larger than the size which its metadata names;
 * else null. Pictures for sharing are often cut to 1200 pixels.
 */
export function largerShown(image: LeadImage, page: Page): LeadImage | null {
  const picture = pictureOf(image.url);
  if (!/^\/\//.test(picture)) return null;
  // Most pictures of a page are others: their addresses need no closer look.
  const file = picture.slice(picture.lastIndexOf('/') + 1);
  let largest: { url: string; width: number } | null = null;
  for (const element of select(page.document, 'img[srcset], img[data-srcset], picture > source', 600)) {
    for (const name of ['srcset', 'data-srcset']) {
      for (const { address, size, unit } of candidatesOf(attributeOf(element, name) ?? '')) {
        const url = address.includes(file) ? imageAddress(address, page.base) : null;
        if (url === null || pictureOf(url) !== picture) continue;
        const width = unit === 'w' ? size : widthInAddress(url);
        if (width !== null && width <= widest && width > (largest?.width ?? 0)) largest = { url, width };
      }
    }
  }
  // Without parameters it is the file as it was uploaded.
  const unstated = image.url.includes('?') ? usualWidth : widest;
  const known = image.width ?? widthInAddress(image.url) ?? unstated;
  return largest === null || largest.width <= known
    ? null
    : { ...image, url: largest.url, width: largest.width, height: null };
}
