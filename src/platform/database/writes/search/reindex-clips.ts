import { sourceOf } from '../../search/source-of.ts';
import { inStretches } from '../in-stretches.ts';
import type { WriteTransaction } from '../transaction.ts';
import { indexClips, indexPart, indexStores } from './index-clips.ts';

/** What a transaction needs to put clips into the index as they are stored. */
export const reindexStores = ['clips', 'contents', ...indexStores] as const;
type ReindexTransaction = WriteTransaction<typeof reindexStores>;
/** As `searchPart()`. */
export const reindexPart = (tx: { objectStore: unknown }): ReindexTransaction => tx as ReindexTransaction;

/**
 * Puts clips into the index again as the transaction has stored them; in the trash or not. Those that are not there, or
 * cannot be read, are passed over.
 */
export async function reindexClips(tx: ReindexTransaction, ids: Iterable<string>): Promise<void> {
  for (const some of inStretches([...new Set(ids)])) {
    const read = await Promise.all(
      some.map((id) => Promise.all([tx.objectStore('clips').get(id), tx.objectStore('contents').get(id)])),
    );
    const clips = read.flatMap(([row, contentRow]) => {
      const source = sourceOf(row, contentRow, []);
      return row === undefined || source === null ? [] : [{ ...source, isListed: 'listed' in row }];
    });
    await indexClips(indexPart(tx), clips);
  }
}
