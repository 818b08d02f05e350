import type { ClipUrls } from '../src/model/clip.ts';
import { isClippableUrl } from '../src/url/parse-url.ts';

/** What cleaning has done to the address, or why it cannot be saved; null where there is nothing to say. */
export function addressHint(urls: ClipUrls): string | null {
  if (!isClippableUrl(urls.clean)) return 'Not an address like https://example.com/article.';
  if (urls.clean === urls.visited) return null;
  const cut = parameterCount(urls.visited) - parameterCount(urls.clean);
  if (cut <= 0) return null;
  return cut === 1 ? '1 tracking parameter cut off.' : `${cut} tracking parameters cut off.`;
}

function parameterCount(url: string): number {
  const query = /\?([^#]*)/.exec(url)?.[1] ?? '';
  return query.split('&').filter((part) => part !== '').length;
}
