import type { FullClip } from '../../../model/clip.ts';
import type { Problem } from '../../../model/problem.ts';
import { err, ok, type Result } from '../../../model/result.ts';
import type { ReplyOf } from '../../../protocol/messages.ts';
import type { Library } from '../schema.ts';
import { obstacleToStoring } from './check-clip.ts';
import { contentHashOf } from './content-hash.ts';
import { contentRow, countListed, liveRow } from './rows.ts';
import { indexClips, indexPart, indexStores } from './search/index-clips.ts';
import { inOneWrite } from './transaction.ts';

/**
 * Adds clips that were read from files, all or none. One whose page or id is in the library already, also in its trash,
 * is named in `known`, and what the library holds stays as it is. Problems: `bad-request` and `body-too-large` (with the
 * clip's title in the details), `quota`, `storage-failed`.
 */
export async function importClips(
  db: Library,
  clips: readonly FullClip[],
): Promise<Result<ReplyOf<'clip.import'>, Problem>> {
  const hashed: FullClip[] = [];
  for (const { clip, content } of clips) {
    const obstacle = obstacleToStoring(clip.urls.clean, content);
    if (obstacle !== null) return err({ ...obstacle, details: [clip.title, ...(obstacle.details ?? [])] });
    const wordCount = content.body?.wordCount ?? 0;
    hashed.push({ clip: { ...clip, wordCount, contentHash: await contentHashOf(content) }, content });
  }
  return inOneWrite(db, ['clips', 'contents', 'counters', ...indexStores], async (tx) => {
    const store = tx.objectStore('clips');
    const added: FullClip[] = [];
    const known: string[] = [];
    for (const { clip, content } of hashed) {
      const row = liveRow(clip);
      const sameId = await store.getKey(clip.id);
      const samePage = await store.index('byKey').getKey(row.key);
      if (sameId !== undefined || samePage !== undefined) {
        known.push(clip.id);
        continue;
      }
      await store.put(row);
      await tx.objectStore('contents').put(contentRow(clip.id, content));
      added.push({ clip, content });
    }
    await indexClips(
      indexPart(tx),
      added.map((full) => ({ ...full, isListed: true })),
    );
    await countListed(tx.objectStore('counters'), added.length);
    return ok({ imported: added.map(({ clip }) => clip.id), known });
  });
}
