import { describe, expect, it } from 'vitest';
import { canTryAgain, keepingInWords, needsPermission } from '../../../reader/picture-words.ts';
import { countImages, imageFailures } from '../../../src/model/kept-image.ts';

const kept = { state: 'kept' as const };
const waiting = { state: 'waiting' as const };
const failed = (failure: (typeof imageFailures)[number]) => ({ state: 'failed' as const, failure });

describe('how it stands with the pictures of a clip', () => {
  it('is nothing where none are to be kept', () => expect(keepingInWords(countImages([]))).toBe(''));

  it('is said while they come, and when all are there', () => {
    expect(keepingInWords(countImages([kept, waiting]))).toBe('Keeping 2 pictures: 1 so far…');
    expect(keepingInWords(countImages([kept, kept]))).toBe('2 pictures kept with the clip.');
    expect(keepingInWords(countImages([kept]))).toBe('1 picture kept with the clip.');
  });

  it('is said with what failed already, since the last one may come in an hour', () => {
    expect(keepingInWords(countImages([kept, waiting, failed('refused')]))).toBe(
      'Keeping 3 pictures: 1 so far, 1 still to come; 1 was refused by its server.',
    );
  });

  it('is said with the reasons, the most frequent first', () => {
    const counts = countImages([kept, failed('drawing'), failed('unreachable'), failed('unreachable')]);
    expect(keepingInWords(counts)).toBe(
      '1 of 4 pictures kept: 2 did not come, 1 is an SVG drawing, which can hold scripts.',
    );
  });

  it.each(imageFailures)('has a reason for %s', (failure) => {
    expect(keepingInWords(countImages([failed(failure)]))).toMatch(/^0 of 1 picture kept: 1 [a-z].+\.$/);
    expect(keepingInWords(countImages([failed(failure), failed(failure)]))).toMatch(/: 2 [a-z].+\.$/);
  });

  it('can be tried again where that may change something, with the permission where that is what is missing', () => {
    expect(canTryAgain(countImages([failed('drawing'), failed('too-large'), failed('clip-full')]))).toBe(false);
    expect(canTryAgain(countImages([failed('drawing'), failed('unreachable')]))).toBe(true);
    expect(needsPermission(countImages([failed('unreachable')]))).toBe(false);
    expect(needsPermission(countImages([failed('no-access')]))).toBe(true);
  });
});
