import { describe, expect, it } from 'vitest';
import { foldWord } from '../../../src/search/fold-word.ts';
import { termsOf, wordsOf } from '../../../src/search/words.ts';

describe('the words of a text', () => {
  it.each([
    ['Ferries, tides & timetables', ['ferries', 'tides', 'timetables']],
    ['Crème brûlée', ['creme', 'brulee']],
    ['Straße Ærø Łódź', ['strasse', 'aero', 'lodz']],
    ["don't l’homme", ['don', 't', 'l', 'homme']],
    ['3.5 GHz x86_64', ['3', '5', 'ghz', 'x86', '64']],
    ['ＦＵＬＬ ﬁre', ['full', 'fire']],
    ['İstanbul ISTANBUL', ['istanbul', 'istanbul']],
    ['Привет, Ёлка', ['привет', 'елка']],
    ['مَدْرَسَة', ['مدرسة']],
    ['😀 … —', []],
    ['', []],
  ])('of “%s” are folded', (text, terms) => {
    expect(termsOf(text)).toEqual(terms);
  });

  it('are the same whether an accent is part of its letter or stands after it', () => {
    expect(termsOf('café'.normalize('NFD'))).toEqual(termsOf('café'.normalize('NFC')));
  });

  it('are pairs of characters where a script sets no spaces, and the last one alone', () => {
    expect(termsOf('東京都庁 tower')).toEqual(['東京', '京都', '都庁', '庁', 'tower']);
    expect(termsOf('학교에서')).toEqual(['학교', '교에', '에서', '서']);
    expect(termsOf('カード')).toEqual(['カー', 'ード', 'ド']);
    expect(termsOf('水')).toEqual(['水']);
  });

  it('keep the vowels of Devanagari, which are marks to Unicode', () => {
    expect(foldWord('हिन्दी')).not.toBe(foldWord('हन्द'));
  });

  it('know their places, and which stand next to each other', () => {
    const text = 'Zoë: 東京 x';
    const words = [...wordsOf(text)];
    expect(words.map(({ start, end }) => text.slice(start, end))).toEqual(['Zoë', '東京', '京', 'x']);
    expect(words.map(({ position }) => position)).toEqual([0, 1, 2, 3]);
  });

  it('are cut where a run of letters is no word any more', () => {
    expect(termsOf('a'.repeat(10_000))).toEqual(['a'.repeat(64)]);
    expect(termsOf(`é${'a'.repeat(10_000)}`)[0]).toHaveLength(64);
  });

  it('are the same with and without their places, for any text', () => {
    for (const text of ['plain words only', 'mixed 東京 wörds', '\u0301 lone mark', '\ud800 lone surrogate', 'ﬃ']) {
      expect(termsOf(text)).toEqual([...wordsOf(text)].map(({ term }) => term));
    }
  });
});
