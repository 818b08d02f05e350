/** Kinds of characters beside a delimiter run, as CommonMark tells them apart. */
type Kind = 'space' | 'punctuation' | 'other';

const asciiPunctuation = /[!-/:-@[-`{-~]/;

/**
 * CommonMark 0.31 counts symbols as punctuation, 0.30 and GitHub do not, and some parsers see halves of emoji: what is
 * certain under all of them differs from what is possible under one.
 */
const kindOf = (character: string, areSymbolsPunctuation: boolean): Kind =>
  character === '' || /\s/u.test(character)
    ? 'space'
    : asciiPunctuation.test(character) ||
        (character > '~' && isPunctuationBeyondAscii(character, areSymbolsPunctuation))
      ? 'punctuation'
      : 'other';

const isPunctuationBeyondAscii = (character: string, areSymbolsPunctuation: boolean): boolean =>
  (areSymbolsPunctuation ? /[\p{P}\p{S}]/u : /\p{P}/u).test(character);

export interface Flanking {
  /** What every parser lets the run do. */
  readonly canOpen: boolean;
  readonly canClose: boolean;
  /** What some parser lets it do. */
  readonly mayOpen: boolean;
  readonly mayClose: boolean;
}

/**
 * What a delimiter run can do between two characters (`''`: an end of a line).
 * @see https://spec.commonmark.org/0.31.2/#left-flanking-delimiter-run
 */
export function flanking(marker: string, before: string, after: string): Flanking {
  const isLeft = flanks(kindOf(after, true), kindOf(before, false));
  const isRight = flanks(kindOf(before, true), kindOf(after, false));
  // micromark lets a tilde beside a run pass for whatever the run needs.
  const mayBeLeft = flanks(kindOf(after, false), kindOf(before, true)) || after === '~';
  const mayBeRight = flanks(kindOf(before, false), kindOf(after, true)) || before === '~';
  if (marker !== '_') return { canOpen: isLeft, canClose: isRight, mayOpen: mayBeLeft, mayClose: mayBeRight };
  // `_` does nothing within words.
  return {
    canOpen: isLeft && (!mayBeRight || kindOf(before, false) === 'punctuation'),
    canClose: isRight && (!mayBeLeft || kindOf(after, false) === 'punctuation'),
    mayOpen: mayBeLeft && (!isRight || kindOf(before, true) === 'punctuation'),
    mayClose: mayBeRight && (!isLeft || kindOf(after, true) === 'punctuation'),
  };
}

const flanks = (inside: Kind, outside: Kind): boolean =>
  inside === 'other' || (inside === 'punctuation' && outside !== 'other');
