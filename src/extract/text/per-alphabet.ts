/** What Unicode's classes of characters are called in a pattern, within `[…]`. */
export interface Classes {
  readonly letter: string;
  readonly upper: string;
  readonly lower: string;
  /** Letters of scripts without capitals. */
  readonly caseless: string;
  readonly mark: string;
  readonly digit: string;
  /** Digits, and signs such as ½ and Ⅷ. */
  readonly number: string;
  /** `i`, with `u` where the classes need it: V8 takes five times as long to make a pattern of both. */
  readonly ignoringCase: 'i' | 'iu';
}

const unicode: Classes = {
  ...{ letter: '\\p{L}', upper: '\\p{Lu}', lower: '\\p{Ll}', caseless: '\\p{Lo}', mark: '\\p{M}' },
  ...{ digit: '\\p{Nd}', number: '\\p{N}' },
  ignoringCase: 'iu',
};

/** The same among western characters. */
const western: Classes = {
  letter: 'A-Za-zªµºÀ-ÖØ-öø-ÿ',
  upper: 'A-ZÀ-ÖØ-Þ',
  lower: 'a-zµß-öø-ÿ',
  caseless: 'ªº',
  mark: '\\u0300-\\u036f',
  digit: '0-9',
  number: '0-9²³¹¼-¾',
  ignoringCase: 'i',
};

/** Any character but Latin-1, the marks of its letters, and the quotes, dashes and other signs of typography. */
const foreign = /[\u0100-\u02ff\u0370-\u200f\u2028-\u202f\u205f-\u20ab\u20ad-\uffff]/;

/** Whether a text has no other characters than those of western languages. */
export const isWestern = (text: string): boolean => !foreign.test(text);

/**
 * A pattern of Unicode's classes, as a function that gives the pattern for a text. V8 takes up to a millisecond to make
 * one such, at each first click anew; for texts in which only western characters stand, the pattern is written with ranges
 * that match the same in them, which takes a tenth of the time. Each of the two is made when it is needed first.
 * @param write the pattern without a state of its own: not sticky, and global only for methods that begin anew
 */
export function perAlphabet(write: (classes: Classes) => RegExp): (text: string) => RegExp {
  let plain: RegExp | undefined;
  let full: RegExp | undefined;
  return (text) => {
    if (isWestern(text)) {
      plain ??= write(western);
      return plain;
    }
    full ??= write(unicode);
    return full;
  };
}
