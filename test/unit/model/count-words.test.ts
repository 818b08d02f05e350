import { describe, expect, it } from 'vitest';
import { randomFrom } from '../../../bench/suggest/random.ts';
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

  it('finds as many as Unicode does in any mixture of western letters, digits and signs', () => {
    const random = randomFrom(11);
    const pick = (from: readonly string[]): string => from[Math.floor(random() * from.length)] ?? '';
    const common = [...'ab12.,:’_ '];
    const western = Array.from({ length: 0x100 }, (_, code) => String.fromCharCode(code)).concat(
      Array.from({ length: 0x50 }, (_, code) => String.fromCharCode(0x2010 + code)),
    );
    const segmenter = new Intl.Segmenter('en', { granularity: 'word' });
    for (let round = 0; round < 20_000; round += 1) {
      const text = Array.from({ length: 1 + (round % 8) }, () => pick(random() < 0.5 ? common : western)).join('');
      const known = [...segmenter.segment(text)].filter(({ isWordLike }) => isWordLike === true).length;
      expect(`${JSON.stringify(text)}: ${countWords(text)}`).toBe(`${JSON.stringify(text)}: ${known}`);
    }
  });

  it('needs no quadratic time', () => {
    const started = cpuTime();
    expect(countWords('word & word\n'.repeat(40_000))).toBe(80_000);
    expect(cpuTime() - started).toBeLessThan(10_000);
  });
});
