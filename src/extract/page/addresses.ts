import { limits } from '../../model/limits.ts';
import { wellFormed } from '../../model/text.ts';
import { parseUrl } from '../../url/parse-url.ts';

/** The address made absolute, if it is one of http or https. */
export function webAddress(address: string, base: string): string | null {
  const url = parseUrl(address.trim().slice(0, limits.text), base);
  return url !== null && (url.protocol === 'http:' || url.protocol === 'https:') ? url.href : null;
}

/** The address of an image made absolute: http, https, or a small `data:` image. */
export function imageAddress(address: string, base: string): string | null {
  const trimmed = wellFormed(address.trim());
  if (/^data:image\/(?:png|jpe?g|gif|webp|avif|svg\+xml)[;,]/i.test(trimmed)) {
    return trimmed.length <= limits.dataImage ? trimmed : null;
  }
  return webAddress(trimmed, base);
}
