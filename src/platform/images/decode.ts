import type { FeaturedImage } from '../../model/featured-image.ts';
import { imageTypeOf, isSvg } from '../../model/image-bytes.ts';
import { imageSizeOf } from '../../model/image-size.ts';
import type { ImageFailure, ImageFile } from '../../model/kept-image.ts';
import { limits } from '../../model/limits.ts';
import { err, ok, type Result } from '../../model/result.ts';
import { sha256 } from '../sha256.ts';

/** Bytes as a picture, with its size; null for what is none, or larger than `limits.image` or `limits.imagePixels`. */
export async function decodeImage(bytes: Uint8Array<ArrayBuffer>): Promise<ImageFile | null> {
  const file = await readImageBytes(bytes);
  return file.ok ? file.value : null;
}

/** The same with the reason where it is none that we keep. */
export async function readImageBytes(
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Result<ImageFile, Extract<ImageFailure, 'drawing' | 'no-image' | 'too-large'>>> {
  const mediaType = imageTypeOf(bytes);
  if (mediaType === null) return err(isSvg(bytes) ? 'drawing' : 'no-image');
  const stated = imageSizeOf(bytes, mediaType);
  if (stated === null) return err('no-image');
  if (bytes.byteLength > limits.image || stated.width * stated.height > limits.imagePixels) return err('too-large');
  const bitmap = await bitmapOf(bytes, mediaType);
  if (bitmap === null) return err('no-image');
  const { width, height } = bitmap;
  bitmap.close();
  return ok({ id: await sha256(bytes), bytes, mediaType, width, height });
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
