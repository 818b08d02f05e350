import type { Clip } from '../../../model/clip.ts';
import type { FeaturedImage } from '../../../model/featured-image.ts';
import type { Problem } from '../../../model/problem.ts';
import { ok, type Result } from '../../../model/result.ts';
import type { ImageRow, Library } from '../schema.ts';
import { inOneWrite } from './transaction.ts';

/** The store `images` of a running transaction, as far as it is needed here. */
interface Images {
  get(clipId: string): Promise<ImageRow | undefined>;
  put(row: ImageRow): Promise<unknown>;
  delete(clipId: string): Promise<void>;
}

/** Keeps the picture that came with a save, and drops one that is not the clip's any more. */
export async function keepImage(
  images: Images,
  clip: Pick<Clip, 'id' | 'image'>,
  image: (FeaturedImage & { readonly url: string }) | null,
): Promise<void> {
  const url = clip.image?.url ?? null;
  if (image !== null && image.url === url) await images.put({ clipId: clip.id, ...image });
  else if (url === null || (await images.get(clip.id))?.url !== url) await images.delete(clip.id);
}

/** Keeps a picture that was loaded after the save. A clip that has another one by now is left alone. */
export const putImage = (db: Library, image: ImageRow): Promise<Result<null, Problem>> =>
  inOneWrite(db, ['clips', 'images'], async (tx) => {
    const clip = await tx.objectStore('clips').get(image.clipId);
    if (clip?.image?.url === image.url) await tx.objectStore('images').put(image);
    return ok(null);
  });
