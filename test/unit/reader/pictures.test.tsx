import { describe, expect, it } from 'vitest';
import { sayWhyMissing, takeOutPictures } from '../../../reader/article/pictures.ts';

const drawing = 'https://img.example/drawing.svg';
const other = 'https://img.example/other.png';

function taken() {
  const root = new DOMParser().parseFromString(
    `<p><img src="${drawing}" alt="A map"><img src="${other}"></p>`,
    'text/html',
  ).body;
  const pictures = takeOutPictures(root, new Map());
  return { pictures, labels: () => pictures.map(({ placeholder }) => placeholder.getAttribute('aria-label')) };
}

describe('a picture that is not shown', () => {
  it('says what it shows and that it is not loaded', () => {
    expect(taken().labels()).toEqual(['Picture, not loaded: A map', 'Picture, not loaded']);
  });

  it('says where it stands why it is not kept, and no more once it is tried again', () => {
    const { pictures, labels } = taken();
    sayWhyMissing(pictures, new Map([[drawing, 'drawing']]));
    expect(labels()).toEqual([
      'Picture, not loaded: A map (not kept: it is an SVG drawing, which can hold scripts)',
      'Picture, not loaded',
    ]);
    expect(pictures[0]?.placeholder.dataset['alt']).toBe(
      'A map (not kept: it is an SVG drawing, which can hold scripts)',
    );
    sayWhyMissing(pictures, new Map([[other, 'too-large']]));
    expect(labels()).toEqual(['Picture, not loaded: A map', 'Picture, not loaded (not kept: it is larger than 10 MB)']);
  });
});
