import * as v from 'valibot';
import type { TopicReference } from '../../../model/catalog.ts';
import { clipContentSchema, clipSchema } from '../../../model/clip.ts';
import type { Problem } from '../../../model/problem.ts';
import { ok, type Result } from '../../../model/result.ts';
import type { Library } from '../schema.ts';
import { type ClipToIndex, indexClips, indexPart, indexStores } from './search/index-clips.ts';
import { inOneWrite } from './transaction.ts';

/** Clips under one list of topics. */
export interface FiledClips {
  readonly topics: TopicReference[];
  readonly ids: string[];
}

const contentSchema = v.pick(clipContentSchema, ['body']);

/**
 * Files clips of the list under other topics, each change being a new revision. Returns what those that changed were
 * filed under before, which is what an undo needs. Clips that are not there or cannot be read are passed over.
 *
 * @param next the topics of a clip after it; the same list for no change
 */
export function fileClips(
  db: Library,
  ids: readonly string[],
  next: (topics: readonly TopicReference[], id: string) => readonly TopicReference[],
  { now }: { readonly now: () => Date },
): Promise<Result<{ before: FiledClips[] }, Problem>> {
  const updatedAt = now().toISOString();
  return inOneWrite(db, ['clips', 'contents', ...indexStores], async (tx) => {
    const before = new Map<string, FiledClips>();
    const refiled: ClipToIndex[] = [];
    for (const id of new Set(ids)) {
      const row = await tx.objectStore('clips').get(id);
      const clip = v.safeParse(clipSchema, row);
      if (row === undefined || 'trashed' in row || !clip.success) continue;
      const topics = next(clip.output.topics, id);
      if (isSame(topics, clip.output.topics)) continue;
      const changed = { ...row, topics: [...topics], revision: row.revision + 1, updatedAt };
      await tx.objectStore('clips').put(changed);
      const content = v.safeParse(contentSchema, await tx.objectStore('contents').get(id));
      const body = content.success ? content.output.body : null;
      refiled.push({ clip: changed, content: { body }, isListed: true });
      const key = JSON.stringify(clip.output.topics);
      before.set(key, { topics: clip.output.topics, ids: [...(before.get(key)?.ids ?? []), id] });
    }
    await indexClips(indexPart(tx), refiled);
    return ok({ before: [...before.values()] });
  });
}

const isSame = (a: readonly TopicReference[], b: readonly TopicReference[]): boolean =>
  a.length === b.length && a.every(({ id }, index) => id === b[index]?.id);
