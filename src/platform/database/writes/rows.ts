import type { Clip, ClipContent } from '../../../model/clip.ts';
import { urlKey } from '../../../url/url-key.ts';
import type { ContentRow, ListKey, LiveClipRow } from '../schema.ts';

/** The stored form of a clip that is in the list. */
export const liveRow = (clip: Clip): LiveClipRow => ({
  ...clip,
  key: urlKey(clip.urls.clean),
  listed: listKeyOf(clip),
});

/** The instant is brought to UTC: an imported one may carry an offset, and then its text would not sort. */
const listKeyOf = (clip: Pick<Clip, 'clippedOn' | 'clippedAt' | 'id'>): ListKey => [
  clip.clippedOn,
  new Date(clip.clippedAt).toISOString(),
  clip.id,
];

export const contentRow = (clipId: string, content: ClipContent): ContentRow => ({ clipId, ...content });

/** The store `counters` of a running transaction, as far as it is needed here. */
interface Counters {
  get(key: 'listed'): Promise<number | undefined>;
  put(value: number, key: 'listed'): Promise<unknown>;
}

/** Keeps the number of listed clips, see the schema. */
export async function countListed(counters: Counters, change: number): Promise<void> {
  await counters.put(((await counters.get('listed')) ?? 0) + change, 'listed');
}
