import * as v from 'valibot';
import { ok, type Result } from '../../model/result.ts';
import { parseUrl } from '../../url/parse-url.ts';
import type { Job } from '../destination.ts';
import type { Failed } from '../http/failure.ts';
import type { JsonApi } from '../http/json-api.ts';
import { type Bookmark, bookmarkSchema } from './api.ts';

const perPage = 100;
/** Bookmarks of one site that are looked through: 5,000. */
const mostPages = 50;

/** By its id, else by its address among the bookmarks of its site: Readeck has no other question for an address. */
export async function findBookmark({ earlier, full }: Job, api: JsonApi): Promise<Result<Bookmark | null, Failed>> {
  if (earlier !== null) {
    const known = await api.find(`/bookmarks/${encodeURIComponent(earlier.remoteId)}`, bookmarkSchema);
    if (!known.ok || known.value !== null) return known;
  }
  const address = full.clip.urls.clean;
  const site = parseUrl(address)?.hostname ?? '';
  for (let page = 0; page < mostPages; page += 1) {
    const query = new URLSearchParams({
      site,
      sort: '-created',
      limit: String(perPage),
      offset: String(page * perPage),
    });
    const list = await api.call('GET', `/bookmarks?${query}`, v.array(bookmarkSchema));
    if (!list.ok) return list;
    const found = list.value.find(({ url }) => isSameAddress(url, address));
    if (found !== undefined) return ok(found);
    if (list.value.length < perPage) break;
  }
  return ok(null);
}

/** Readeck drops the fragment, and unescapes the address once it has read the page. */
const isSameAddress = (one: string, other: string): boolean => unescaped(one) === unescaped(other);

function unescaped(address: string): string {
  const withoutFragment = (parseUrl(address)?.href ?? address).replace(/#.*$/s, '');
  return withoutFragment.replace(/(?:%[0-9a-f]{2})+/gi, (escapes) => {
    const bytes = Uint8Array.from(escapes.matchAll(/%(..)/g), ([, hex]) => Number.parseInt(hex ?? '', 16));
    return new TextDecoder().decode(bytes);
  });
}
