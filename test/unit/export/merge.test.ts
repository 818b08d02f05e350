import { describe, expect, it } from 'vitest';
import { mergeValue } from '../../../src/export/curated-content/merge.ts';

describe('merging the file, what was derived from it, and what is derived now', () => {
  it('gives the file while the derived value is the same', () => {
    expect(mergeValue('by hand', 'derived', 'derived')).toBe('by hand');
    expect(mergeValue(null, { a: [1] }, { a: [1] })).toBe(null);
  });

  it('gives the new value once an edit has changed it', () => {
    expect(mergeValue('by hand', 'derived', 'edited')).toBe('edited');
    expect(mergeValue(['a', 'own'], ['a'], ['a', 'b'])).toEqual(['a', 'b']);
    expect(mergeValue({ a: 1 }, { a: 2 }, null)).toBe(null);
  });

  it('merges mappings key by key, in the order of the file', () => {
    const file = { c: 'own', b: 'by hand', a: 'same' };
    const merged = mergeValue(file, { a: 'same', b: 'derived' }, { a: 'edited', b: 'derived' });
    expect(JSON.stringify(merged)).toBe('{"c":"own","b":"by hand","a":"edited"}');
  });

  it('lets a key that the file leaves out stay out, and adds one that is new', () => {
    expect(mergeValue({ a: 1 }, { a: 1, b: 2 }, { a: 1, b: 3, c: 4 })).toEqual({ a: 1, c: 4 });
  });

  it('drops a key that is no longer derived', () => {
    expect(mergeValue({ a: 1, b: 2 }, { a: 1, b: 2 }, { a: 1 })).toEqual({ a: 1 });
  });

  it('reads no inherited keys', () => {
    expect(mergeValue({ a: 1 }, { a: 1 }, { a: 1, constructor: 'new' })).toEqual({ a: 1, constructor: 'new' });
    expect(mergeValue({ constructor: 'own' }, { a: 1 }, { a: 2 })).toEqual({ constructor: 'own' });
  });
});
