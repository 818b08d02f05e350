import { describe, expect, it } from 'vitest';
import { countWords } from '../../../src/model/count-words.ts';
import { cpuTime } from '../../support/cpu-time.ts';

describe('counting words', () => {
  it.each([
    ['', 0],
    [' \n—…', 0],
    ['One, two; isn’t', 3],
    ['2.5 mg/day', 3],
    ['東京', 1],
    ['word '.repeat(1_000), 1_000],
    [`${'a'.repeat(150)} ${'b'.repeat(150)}`, 2],
  ])('finds in %j as many as Unicode does', (text, count) => {
    expect(countWords(text)).toBe(count);
    const whole = [...new Intl.Segmenter('en', { granularity: 'word' }).segment(text)];
    expect(whole.filter(({ isWordLike }) => isWordLike === true)).toHaveLength(count);
  });

  it('needs no quadratic time', () => {
    const started = cpuTime();
    expect(countWords('word & word\n'.repeat(40_000))).toBe(80_000);
    expect(cpuTime() - started).toBeLessThan(10_000);
  });
});
