import { expect, it } from 'vitest';
import { type Classes, isWestern, perAlphabet } from '../../../src/extract/text/per-alphabet.ts';

const everyCharacter = Array.from({ length: 0x1_0000 }, (_, code) => String.fromCharCode(code));
const westernCharacters = everyCharacter.filter(isWestern);

it.each(['letter', 'upper', 'lower', 'caseless', 'mark', 'digit', 'number'] satisfies (keyof Classes)[])(
  'says of every western character what Unicode says: %s',
  (name) => {
    const unicode: Partial<Record<string, string>> = {
      ...{ letter: 'L', upper: 'Lu', lower: 'Ll', caseless: 'Lo', mark: 'M', digit: 'Nd', number: 'N' },
    };
    const known = new RegExp(`\\p{${unicode[name]}}`, 'u');
    const pattern = perAlphabet((classes) => new RegExp(`[${classes[name]}]`, 'u'));
    expect(westernCharacters.filter((character) => pattern(character).test(character))).toEqual(
      westernCharacters.filter((character) => known.test(character)),
    );
  },
);

it('knows the letters of every other alphabet', () => {
  const word = perAlphabet(({ letter }) => new RegExp(`^[${letter}]+$`, 'u'));
  for (const text of ['Łódź', 'Пример', '例え', 'مثال', 'שלום', '𠮷']) expect(word(text).test(text)).toBe(true);
  expect(word('例 え').test('例 え')).toBe(false);
});

it('takes names, typographic quotes and dashes of western languages for western', () => {
  expect(['Zoë Müller-O’Néill', 'e\u0301', '“A – B…”', '5 €'].map(isWestern)).toEqual([true, true, true, true]);
  expect(['Łódź', 'Пример', '😀', '（'].map(isWestern)).toEqual([false, false, false, false]);
});

it('makes each of both patterns once', () => {
  let made = 0;
  const pattern = perAlphabet(({ letter }) => {
    made += 1;
    return new RegExp(`[${letter}]`, 'u');
  });
  expect([pattern('a'), pattern('b'), pattern('я'), pattern('ж')].map(({ source }) => source)).toEqual([
    pattern('a').source,
    pattern('a').source,
    '[\\p{L}]',
    '[\\p{L}]',
  ]);
  expect(made).toBe(2);
});
