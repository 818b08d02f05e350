import * as v from 'valibot';
import type { FeaturedImage } from './featured-image.ts';

/** Which images are kept with a clip when its page is saved. */
export const imageScopes = ['none', 'lead', 'all'] as const;
export type ImageScope = (typeof imageScopes)[number];

/** Why an image is not kept. `unreachable` may pass by itself, `no-access` ends with the user's permission. */
export const imageFailures = [
  /** Its server does not answer, or is in trouble. */
  'unreachable',
  /** Its server does not give it out. */
  'refused',
  /** The browser does not let Sheaf read it. */
  'no-access',
  /** What came is in no format that browsers show as an image. */
  'no-image',
  /** An SVG: a document that can hold scripts. */
  'drawing',
  /** More than `limits.image` bytes or `limits.imagePixels`. */
  'too-large',
  /** The clip has `limits.clipImages` or `limits.clipImageBytes` already. */
  'clip-full',
  /** The device had no room for it, or it gave way to a clip. */
  'no-room',
  /** It lies in a private network, and the clip's page does not. */
  'private-address',
] as const;
export const imageFailureSchema = v.picklist(imageFailures);
export type ImageFailure = v.InferOutput<typeof imageFailureSchema>;

/** An image as it is stored, once for all clips that show it. */
export interface ImageFile extends FeaturedImage {
  /** SHA-256 of its bytes, hexadecimal; of one that an older version has stored, the id of its clip. */
  readonly id: string;
}

/** How it stands with the images of a clip that are to be kept. */
export interface ImageCounts {
  readonly kept: number;
  readonly waiting: number;
  /** By reason, the most frequent first. */
  readonly failed: readonly { readonly failure: ImageFailure; readonly count: number }[];
}

/** Counts states of a clip's images; `failure` is read of failed ones alone. */
export function countImages(
  images: readonly { readonly state: 'waiting' | 'kept' | 'failed'; readonly failure?: ImageFailure }[],
): ImageCounts {
  const failed = imageFailures.map((failure) => ({
    failure,
    count: images.filter((image) => image.state === 'failed' && image.failure === failure).length,
  }));
  return {
    kept: images.filter(({ state }) => state === 'kept').length,
    waiting: images.filter(({ state }) => state === 'waiting').length,
    failed: failed.filter(({ count }) => count > 0).toSorted((one, other) => other.count - one.count),
  };
}
