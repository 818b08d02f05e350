import { trashKeepsDays } from '../../../model/limits.ts';
import type { Problem } from '../../../model/problem.ts';
import { ok, type Result } from '../../../model/result.ts';
import { docFlags } from '../../../search/docs/doc-chunk.ts';
import type { ClipRow, Library, LiveClipRow, TrashedClipRow } from '../schema.ts';
import { type DeliveryRows, deliveriesOf, holdDeliveries, releaseDeliveries } from './hold.ts';
import {
  holdImages,
  type ImageTransaction,
  imagePart,
  imageStores,
  releaseImages,
  removeImagesOf,
} from './image-rows.ts';
import { inStretches } from './in-stretches.ts';
import { countLessons, lessonStores } from './lessons.ts';
import { countListed } from './rows.ts';
import { flagClips, forgetClips, searchPart, searchStores } from './search/index-clips.ts';
import { inOneWrite } from './transaction.ts';

type Ids = { ids: string[] };

const day = 86_400_000;

/**
 * Takes clips off the list; what is on its way to destinations waits, so do images that are not loaded yet, and what they taught does not count. Unreadable ones too: nothing of a row but its
 * place is touched. Replies with those there.
 */
export function trashClips(
  db: Library,
  ids: readonly string[],
  { now }: { readonly now: () => Date },
): Promise<Result<Ids, Problem>> {
  const at = now().toISOString();
  return moveClips(db, ids, {
    move: (row) => ('trashed' in row ? row : intoTrash(row, at)),
    moveDeliveries: holdDeliveries,
    moveImages: holdImages,
    isListed: false,
  });
}

/** Puts clips back where they stood in the list, and on their way. Replies with those that are there. */
export function restoreClips(
  db: Library,
  ids: readonly string[],
  { now }: { readonly now: () => Date },
): Promise<Result<Ids, Problem>> {
  const at = now();
  return moveClips(db, ids, {
    move: (row) => ('trashed' in row ? outOfTrash(row) : row),
    moveDeliveries: (deliveries, clipId) => releaseDeliveries(deliveries, clipId, at),
    moveImages: (tx, clipId) => releaseImages(tx, clipId, at),
    isListed: true,
  });
}

/** Deletes for good what has lain in the trash for `trashKeepsDays`. Returns how many clips that were. */
export function purgeTrash(db: Library, { now }: { readonly now: () => Date }): Promise<Result<number, Problem>> {
  const cutoff = new Date(now().getTime() - trashKeepsDays * day).toISOString();
  const own = ['clips', 'contents', 'deliveries', 'lessons', 'highlights', 'readingPlaces'] as const;
  return inOneWrite(db, [...own, ...imageStores, ...searchStores], async (tx) => {
    const clips = tx.objectStore('clips');
    const old = await clips.index('byTrashed').getAllKeys(IDBKeyRange.upperBound([cutoff], true));
    for (const id of old) {
      await clips.delete(id);
      await tx.objectStore('contents').delete(id);
      await removeImagesOf(imagePart(tx), id);
      await tx.objectStore('lessons').delete(id);
      await tx.objectStore('readingPlaces').delete(id);
      const highlights = tx.objectStore('highlights');
      for (const key of await highlights.index('byClip').getAllKeys(id)) await highlights.delete(key);
      await tx.objectStore('deliveries').delete(deliveriesOf(id));
    }
    await forgetClips(searchPart(tx), old);
    return ok(old.length);
  });
}

interface Move {
  readonly move: (row: ClipRow) => ClipRow;
  readonly moveDeliveries: (deliveries: DeliveryRows, clipId: string) => Promise<void>;
  readonly moveImages: (tx: ImageTransaction, clipId: string) => Promise<void>;
  readonly isListed: boolean;
}

/** Moves each clip that is there. One that is where it should be already counts as there: a message may come twice. */
function moveClips(
  db: Library,
  ids: readonly string[],
  { move, moveDeliveries, moveImages, isListed }: Move,
): Promise<Result<Ids, Problem>> {
  return inOneWrite(
    db,
    ['clips', 'counters', 'deliveries', ...imageStores, ...lessonStores, ...searchStores],
    async (tx) => {
      const clips = tx.objectStore('clips');
      const there: string[] = [];
      const moved: string[] = [];
      for (const some of inStretches([...new Set(ids)])) {
        const rows = (await Promise.all(some.map((id) => clips.get(id)))).filter((row) => row !== undefined);
        there.push(...rows.map(({ id }) => id));
        const changed = rows.map((row) => ({ row, next: move(row) })).filter(({ row, next }) => next !== row);
        await Promise.all(changed.map(({ next }) => clips.put(next)));
        await Promise.all(changed.map(({ next }) => moveDeliveries(tx.objectStore('deliveries'), next.id)));
        await Promise.all(changed.map(({ next }) => moveImages(imagePart(tx), next.id)));
        moved.push(...changed.map(({ next }) => next.id));
      }
      await countListed(tx.objectStore('counters'), isListed ? moved.length : -moved.length);
      const rows = {
        learned: tx.objectStore('learned'),
        lessons: tx.objectStore('lessons'),
        settings: tx.objectStore('settings'),
      };
      await countLessons(rows, moved, isListed);
      const { listed } = docFlags;
      await flagClips(searchPart(tx), moved, (flags) => (isListed ? flags | listed : flags & ~listed));
      return ok({ ids: there });
    },
  );
}

function intoTrash({ listed, ...row }: LiveClipRow, at: string): TrashedClipRow {
  return { ...row, trashed: { at, from: listed } };
}

function outOfTrash({ trashed, ...row }: TrashedClipRow): LiveClipRow {
  return { ...row, listed: trashed.from };
}
