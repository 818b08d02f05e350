import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { imageTypeOf, isSvg } from '../../../src/model/image-bytes.ts';
import { imageSizeOf } from '../../../src/model/image-size.ts';

const bytes = (...parts: readonly (string | readonly number[])[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? [...Buffer.from(part, 'latin1')] : [...part])));

/** Headers as the formats' documents have them, each of 640 × 480. */
const headers: readonly (readonly [string, Uint8Array])[] = [
  ['image/gif', bytes('GIF89a', [0x80, 2, 0xe0, 1, 0, 0, 0])],
  ['image/jpeg', bytes([0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 2, 0xff, 0xff, 0xc2, 0, 17, 8, 1, 0xe0, 2, 0x80, 3])],
  ['image/webp', bytes('RIFF', [0, 0, 0, 0], 'WEBPVP8X', [10, 0, 0, 0, 0, 0, 0, 0, 0x7f, 2, 0, 0xdf, 1, 0])],
  ['image/webp', bytes('RIFF', [0, 0, 0, 0], 'WEBPVP8 ', [0, 0, 0, 0, 0, 0, 0, 0x9d, 1, 0x2a, 0x80, 2, 0xe0, 1])],
  ['image/webp', bytes('RIFF', [0, 0, 0, 0], 'WEBPVP8L', [0, 0, 0, 0, 0x2f, 0x7f, 0xc2, 0x77, 0])],
  [
    'image/avif',
    bytes(
      [0, 0, 0, 28],
      'ftypavif',
      Array(16).fill(0),
      'ispe',
      [0, 0, 0, 0, 0, 0, 0, 64, 0, 0, 0, 64],
      'ispe',
      [0, 0, 0, 0, 0, 0, 2, 128, 0, 0, 1, 224],
      Array(20).fill(0),
    ),
  ],
];

describe('the size that an image states', () => {
  it('is read of a real PNG', () => {
    const png = readFileSync('icons/icon-48.png');
    expect(imageTypeOf(png)).toBe('image/png');
    expect(imageSizeOf(png, 'image/png')).toEqual({ width: 48, height: 48 });
  });

  it.each(headers)('is read of %s', (mediaType, header) => {
    expect(imageTypeOf(header)).toBe(mediaType);
    expect(imageSizeOf(header, mediaType)).toEqual({ width: 640, height: 480 });
  });

  it.each(headers)('is none where %s is cut off, at every place', (mediaType, header) => {
    for (let end = 0; end < 10; end += 1) expect(imageSizeOf(header.subarray(0, end), mediaType)).toBeNull();
  });

  it('is none of a JPEG without a frame, and of other formats', () => {
    expect(imageSizeOf(bytes([0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 2, 0, 0]), 'image/jpeg')).toBeNull();
    expect(imageSizeOf(bytes('%PDF'), 'application/pdf')).toBeNull();
  });
});

describe('an SVG', () => {
  it.each([
    '<svg xmlns="http://www.w3.org/2000/svg"/>',
    '\ufeff<?xml version="1.0"?>\n<!-- made --><svg >',
    '\n <!DOCTYPE svg PUBLIC "x"><svg\n>',
  ])('is known by its beginning: %s', (text) => expect(isSvg(new TextEncoder().encode(text))).toBe(true));

  it.each(['<!doctype html><svg>', '<svgs>', 'GIF89a'])('is not %s', (text) =>
    expect(isSvg(new TextEncoder().encode(text))).toBe(false),
  );
});
