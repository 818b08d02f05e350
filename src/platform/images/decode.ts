import type { FeaturedImage } from '../../model/featured-image.ts';
import { imageTypeOf } from '../../model/image-bytes.ts';
import { limits } from '../../model/limits.ts';

/** Bytes as a picture, with its size; null for what is none, or larger than `limits.image`. */
export async function decodeImage(bytes: Uint8Array<ArrayBuffer>): Promise<FeaturedImage | null> {
  const mediaType = imageTypeOf(bytes);
  if (mediaType === null || bytes.byteLength > limits.image) return null;
  const bitmap = await bitmapOf(bytes, mediaType);
  if (bitmap === null) return null;
  const { width, height } = bitmap;
  bitmap.close();
  return { bytes, mediaType, width, height };
}

/** The picture as JPEG, on white where it is transparent. One that is JPEG already stays as it is. */
export async function toJpeg(image: FeaturedImage): Promise<FeaturedImage> {
  if (image.mediaType === 'image/jpeg') return image;
  const bitmap = await bitmapOf(image.bytes, image.mediaType);
  if (bitmap === null) return image;
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
  const context = canvas.getContext('2d');
  if (context === null) return image;
  context.fillStyle = 'white';
  context.fillRect(0, 0, bitmap.width, bitmap.height);
  context.drawImage(bitmap, 0, 0);
  bitmap.close();
  const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.9 });
  return { ...image, bytes: new Uint8Array(await blob.arrayBuffer()), mediaType: blob.type };
}

async function bitmapOf(bytes: Uint8Array<ArrayBuffer>, type: string): Promise<ImageBitmap | null> {
  try {
    return await createImageBitmap(new Blob([bytes], { type }));
  } catch (cause) {
    console.debug('Sheaf: a picture cannot be decoded', cause);
    return null;
  }
}
