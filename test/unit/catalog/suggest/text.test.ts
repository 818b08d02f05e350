import { describe, expect, it } from 'vitest';
import { phrasesOf } from '../../../../src/catalog/suggest/phrases.ts';
import { stem } from '../../../../src/catalog/suggest/stem.ts';
import { tokenize } from '../../../../src/catalog/suggest/tokens.ts';

const words = (text: string): readonly string[] => tokenize(text, new Map()).words;
const names = (...labels: string[]): string[] => phrasesOf(labels, new Map()).map(({ words }) => words.join(' '));

describe('stem', () => {
  it.each([
    ['browsers', 'browsing'],
    ['therapies', 'therapy'],
    ['planning', 'plans'],
    ['manager', 'managing'],
    ['viruses', 'viruses'],
    ['boxes', 'box'],
  ])('makes one of %s and %s', (one, other) => {
    expect(stem(one)).toBe(stem(other));
  });

  it.each(['aids', 'news', 'his', 'is', 'virus', 'access', 'ring', 'sepsis'])(
    'leaves %s apart from its beginning',
    (word) => {
      expect(stem(word).length).toBeGreaterThanOrEqual(Math.min(3, word.length - 1));
      expect(stem(stem(word))).toBe(stem(word));
    },
  );
});

describe('tokenize', () => {
  it('folds case and diacritics, and drops what joins words', () => {
    expect(words('Privacy & Security')).toEqual(words('privacy and the SECURITY'));
    expect(words('Café, naïve')).toEqual(words('cafe naive'));
  });

  it('takes letters of scripts without spaces one by one', () => {
    expect(words('精密医療とAI')).toEqual(['精', '密', '医', '療', 'と', 'ai']);
  });

  it('takes the plural of an acronym for the acronym', () => {
    expect(words('EHRs and IT')).toEqual(['ehr', 'it']);
    expect(tokenize('IT is it', new Map()).capitals).toEqual([true, false, false]);
  });

  it('looks past soft hyphens and zero-width characters, as articles have them in words', () => {
    expect(words('Onko\u00adlogie, tele\u200bhealth \u2060EHR')).toEqual(['onkologi', 'telehealth', 'ehr']);
    expect(tokenize('E\u00adHR', new Map()).capitals).toEqual([true]);
  });

  it('keeps the signs of C++ and C#', () => {
    expect(words('C++, C# (C)')).toEqual(['c++', 'c#', 'c']);
  });

  it('stops at the number of words that it is given', () => {
    expect(tokenize('one two three', new Map(), 2).words).toHaveLength(2);
  });
});

describe('phrasesOf', () => {
  it('reads an acronym in brackets as a name of its own', () => {
    expect(names('Electronic Health Records (EHR)')).toEqual(['electronic health record', 'ehr']);
  });

  it('reads both sides of a slash, not the parts of “TCP/IP”', () => {
    expect(names('Wearables / Sensors')).toHaveLength(3);
    expect(names('TCP/IP')).toEqual(['tcp ip']);
  });

  it('gives nothing for a label that says nothing', () => {
    expect(names('', '()', 'of', '…', 'a')).toEqual([]);
  });

  it('names no term by one letter of a script without spaces', () => {
    expect(names('癌', '癌症')).toEqual(['癌 症']);
  });
});
