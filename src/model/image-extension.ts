import type { FeaturedImage } from './featured-image.ts';

const extensions: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'image/gif': 'gif',
  'image/avif': 'avif',
  'image/svg+xml': 'svg',
};

/** The usual extension of an image's file, without its dot. */
export const imageExtension = ({ mediaType }: Pick<FeaturedImage, 'mediaType'>): string =>
  extensions[mediaType] ?? 'bin';
