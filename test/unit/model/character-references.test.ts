import { describe, expect, it } from 'vitest';
import { decodeCharacterReferences } from '../../../src/model/character-references.ts';

describe('character references', () => {
  it('are decoded exactly once', () => {
    expect(decodeCharacterReferences('a &amp;amp; b &#8217;s &#x2014; &eacute; &nope;')).toBe(
      'a &amp; b ’s — é &nope;',
    );
  });

  it('of Latin-1 are all known by their names', () => {
    expect(decodeCharacterReferences('&nbsp;&sect;&shy;&frac12;&Auml;&times;&szlig;&divide;&yuml;')).toBe(
      '\u00a0§\u00ad½Ä×ß÷ÿ',
    );
  });

  it('give U+FFFD for what is no character', () => {
    expect(decodeCharacterReferences('&#0; &#xD800; &#x110000; &#99999999;')).toBe('\ufffd \ufffd \ufffd \ufffd');
  });
});
