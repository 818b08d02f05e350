import type { SearchSource } from '../../../search/fields.ts';
import type { Library } from '../schema.ts';
import { sourceOf } from './source-of.ts';

/** The texts of clips, to show where they have what was searched; those that cannot be read are not among them. */
export async function readSources(db: Library, ids: readonly string[]): Promise<SearchSource[]> {
  const tx = db.transaction(['clips', 'contents', 'highlights']);
  const read = await Promise.all(
    ids.map((id) =>
      Promise.all([
        tx.objectStore('clips').get(id),
        tx.objectStore('contents').get(id),
        tx.objectStore('highlights').index('byClip').getAll(id),
      ]),
    ),
  );
  return read.flatMap(([row, content, highlights]) => sourceOf(row, content, highlights) ?? []);
}
