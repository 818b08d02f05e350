/** Kinds of characters beside a delimiter run, as CommonMark tells them apart. */
type Kind = 'space' | 'punctuation' | 'other';

const asciiPunctuation = /[!-/:-@[-`{-~]/;

/**
 * CommonMark 0.31 counts symbols as punctuation, 0.30 and GitHub do not: where it matters, the kind is taken that
 * makes the run less able, so that the outcome holds for both.
 */
const kindOf = (character: string, areSymbolsPunctuation: boolean): Kind =>
  character === '' || /\s/u.test(character)
    ? 'space'
    : asciiPunctuation.test(character) || (areSymbolsPunctuation ? /[\p{P}\p{S}]/u : /\p{P}/u).test(character)
      ? 'punctuation'
      : 'other';

export interface Flanking {
  readonly canOpen: boolean;
  readonly canClose: boolean;
}

/**
 * What a delimiter run can do between two characters (`''`: an end of a line).
 * @see https://spec.commonmark.org/0.31.2/#left-flanking-delimiter-run
 */
export function flanking(marker: string, before: string, after: string): Flanking {
  const isLeft = flanks(kindOf(after, true), kindOf(before, false));
  const isRight = flanks(kindOf(before, true), kindOf(after, false));
  if (marker !== '_') return { canOpen: isLeft, canClose: isRight };
  // `_` does nothing within words.
  return {
    canOpen: isLeft && (!isRight || kindOf(before, false) === 'punctuation'),
    canClose: isRight && (!isLeft || kindOf(after, false) === 'punctuation'),
  };
}

const flanks = (inside: Kind, outside: Kind): boolean =>
  inside === 'other' || (inside === 'punctuation' && outside !== 'other');
