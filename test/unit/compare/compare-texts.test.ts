import { describe, expect, it } from 'vitest';
import { compareTexts, type TextRun } from '../../../src/compare/compare-texts.ts';

const kept = (runs: readonly (readonly TextRun[])[], without: TextRun['kind']) =>
  runs.map((passage) =>
    passage
      .filter(({ kind }) => kind !== without)
      .map(({ text }) => text)
      .join(''),
  );

describe('two versions of a text', () => {
  it('have no passage where only white space around lines differs', () => {
    expect(compareTexts('One two.\n\nThree.', 'One two.  \nThree.\n')).toEqual({ added: 0, removed: 0, passages: [] });
  });

  it('differ in the words that were changed, not in the paragraph around them', () => {
    const { added, removed, passages } = compareTexts(
      'Before.\nThe ward had nine beds in May.\nAfter.',
      'Before.\nThe ward had twelve new beds in May.\nAfter.',
    );
    expect({ added, removed }).toEqual({ added: 2, removed: 1 });
    expect(passages).toHaveLength(1);
    expect(passages[0]?.find(({ kind }) => kind === 'removed')?.text).toBe('nine');
    expect(passages[0]?.[0]).toEqual({ kind: 'same', text: 'The ward had ' });
  });

  it('have a passage for each place, in order, and both versions can be read from it', () => {
    const { passages } = compareTexts('a b\nsame\nc d\nlast', 'a x\nsame\nc\nd y\nlast');
    expect(kept(passages, 'added')).toEqual(['a b', 'c d']);
    expect(kept(passages, 'removed')).toEqual(['a x', 'c\nd y']);
  });

  it('show a paragraph put in or taken out as a whole', () => {
    expect(compareTexts('one\nthree', 'one\ntwo words\nthree')).toEqual({
      added: 2,
      removed: 0,
      passages: [[{ kind: 'added', text: 'two words' }]],
    });
    expect(compareTexts('one\ntwo', 'two').passages).toEqual([[{ kind: 'removed', text: 'one' }]]);
  });

  it('are compared by the word in a language that writes no spaces', () => {
    const { passages } = compareTexts('病院は新しい機械を買った。', '病院は古い機械を買った。');
    expect(passages[0]?.some(({ kind, text }) => kind === 'same' && text.includes('機械'))).toBe(true);
  });

  it('are one for the other where they have nothing in common, however long they are', () => {
    const text = (word: string) => Array.from({ length: 20_000 }, (_, n) => `${word}${n}`).join('\n');
    const { added, removed } = compareTexts(text('before'), text('after'));
    expect({ added, removed }).toEqual({ added: 20_000, removed: 20_000 });
  });
});
