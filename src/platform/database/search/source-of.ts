import * as v from 'valibot';
import { clipContentSchema, clipSchema } from '../../../model/clip.ts';
import type { SearchSource } from '../../../search/fields.ts';
import { readable } from '../highlights.ts';

const contentSchema = v.pick(clipContentSchema, ['body']);

/**
 * What is searched of a clip, of its rows as they are stored; null where they cannot be read: they have no words that
 * can be trusted.
 */
export function sourceOf(row: unknown, contentRow: unknown, highlights: readonly unknown[]): SearchSource | null {
  const clip = v.safeParse(clipSchema, row);
  const content = v.safeParse(contentSchema, contentRow);
  if (!clip.success || !content.success) return null;
  return { clip: clip.output, content: content.output, highlights: readable(highlights) };
}
