import type { Clip } from '../../model/clip.ts';
import { brandOf } from '../../url/brand.ts';
import { foldWord } from '../fold-word.ts';
import { type DocEntry, docFlags, idLength } from './doc-chunk.ts';
import { offeringTerm, topicTerm } from './terms.ts';

/** Units of a title that are kept for sorting. */
const sortedUnits = 32;

/** What the index keeps of a clip besides its words. */
export const entryOf = (clip: Clip, length: number, isListed: boolean): DocEntry => ({
  id: clip.id,
  flags: (isListed ? docFlags.listed : 0) | readingFlags(clip),
  day: clip.clippedOn,
  instant: new Date(clip.clippedAt).getTime(),
  wordCount: clip.wordCount,
  length,
  title: sortableTitle(clip.title === '' ? brandOf(clip.urls.clean) : clip.title),
  site: brandOf(clip.urls.clean),
  topics: clip.topics.map(topicTerm),
  offerings: clip.offerings.map(offeringTerm),
});

/** What the index keeps of a row that cannot be read as a clip, so that lists show it; null where it cannot be listed. */
export function entryOfUnreadable(id: string, listed: unknown, isListed: boolean): DocEntry | null {
  const [day, at] = Array.isArray(listed) ? (listed as unknown[]) : [];
  const instant = typeof at === 'string' ? Date.parse(at) : Number.NaN;
  if (id.length !== idLength || typeof day !== 'string' || Number.isNaN(instant)) return null;
  const flags = isListed ? docFlags.listed : 0;
  const none = { wordCount: 0, length: 0, title: '', site: '', topics: [], offerings: [] };
  return { ...none, id, flags, day, instant };
}

/** The bits of a clip's reading state. */
export function readingFlags({ readingState }: Pick<Clip, 'readingState'>): number {
  if (readingState === undefined) return 0;
  const { readAt, archivedAt, favouriteAt } = readingState;
  return (
    (readAt === null ? 0 : docFlags.read) |
    (archivedAt === null ? 0 : docFlags.archived) |
    (favouriteAt === null ? 0 : docFlags.favourite)
  );
}

/** Quotes and brackets at its beginning do not count. */
const sortableTitle = (title: string): string =>
  foldWord(title.replace(/\s+/g, ' '))
    .replace(/^[^\p{L}\p{N}]+/u, '')
    .slice(0, sortedUnits)
    .toWellFormed();
