import * as v from 'valibot';
import { clipContentSchema, clipSchema } from '../../../model/clip.ts';
import type { SearchSource } from '../../../search/fields.ts';
import type { Library } from '../schema.ts';

const contentSchema = v.pick(clipContentSchema, ['body']);

/** The texts of clips, to show where they have what was searched; those that cannot be read are not among them. */
export async function readSources(db: Library, ids: readonly string[]): Promise<SearchSource[]> {
  const tx = db.transaction(['clips', 'contents']);
  const [rows, contents] = await Promise.all([
    Promise.all(ids.map((id) => tx.objectStore('clips').get(id))),
    Promise.all(ids.map((id) => tx.objectStore('contents').get(id))),
  ]);
  return rows.flatMap((row, index) => {
    const clip = v.safeParse(clipSchema, row);
    const content = v.safeParse(contentSchema, contents[index]);
    return clip.success && content.success ? [{ clip: clip.output, content: content.output }] : [];
  });
}
