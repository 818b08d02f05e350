import type { ImageRow, Library } from './schema.ts';

/** The kept lead image of a clip; null for none. */
export const readImage = async (db: Library, clipId: string): Promise<ImageRow | null> =>
  (await db.get('images', clipId)) ?? null;
