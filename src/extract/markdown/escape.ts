import { perAlphabet } from '../text/per-alphabet.ts';

/** What stands around a text that is to be written. */
export interface TextContext {
  /** Whether a line of the file begins with it, where `#` or `1.` would open a block. */
  readonly isLineStart: boolean;
  /** Whether lines of the same paragraph come before: `===` would make them a heading. */
  readonly isLaterLine: boolean;
  readonly isInLink: boolean;
  /** Whether `![` would come of an exclamation mark at the end. */
  readonly isBeforeBracket: boolean;
  readonly hasTildes: boolean;
  readonly hasMathSigns: boolean;
}

/** All that can have a meaning, in one pass, so that the time is linear. */
const special = perAlphabet(
  ({ letter, number, ignoringCase }) =>
    new RegExp(
      `\\\\|\`|\\*+|_+|~+|\\[|\\]|<|&|\\$|!$|(?:https?|ftp)://(?=\\S)|(?<![${letter}${number}])www\\.(?=\\S)|(?<=\\])\\(|@(?=[\\w-])`,
      `g${ignoringCase}`,
    ),
);

/**
 * Text as Markdown that shows it letter by letter, in CommonMark and with GFM's extensions. A backslash stands only
 * where the text would mean something without it.
 */
export function escapeText(value: string, context: TextContext): string {
  const escaped = value.replace(special(value), (match: string, at: number) => {
    const before = value[at - 1] ?? '';
    const after = value[at + match.length] ?? '';
    const isAlone = before === ' ' && after === ' ';
    switch (match[0]) {
      case '\\':
        return after === '' || /[!-/:-@[-`{-~]/.test(after) ? '\\\\' : match;
      case '*':
        return isAlone ? match : escapeEach(match);
      case '_':
        return isAlone || (isWord(before) && isWord(after)) ? match : escapeEach(match);
      case '~':
        return isAlone || !context.hasTildes ? match : escapeEach(match);
      case '<':
        return /[\s\d=]/.test(after) ? match : '\\<';
      case '&':
        return reference.test(value.slice(at, at + 40)) ? '\\&' : match;
      case ']':
        return context.isInLink ? '\\]' : match;
      case '$':
        return context.hasMathSigns ? '\\$' : match;
      case '!':
        return context.isBeforeBracket ? '\\!' : match;
      case '@':
        return context.isInLink || !/[\w.+-]/.test(before) ? match : '\\@';
      // Without `[` there is no link; that `](` is not there either is for the eye, and for whoever searches for it.
      case '(':
      case '[':
      case '`':
        return `\\${match}`;
      default:
        // GFM makes links of bare addresses.
        return context.isInLink ? match : match.replace(/[:.]/, '\\$&');
    }
  });
  return context.isLineStart ? escapeLineStart(escaped, context.isLaterLine) : escaped;
}

const reference = /^&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/i;
const escapeEach = (run: string): string => run.replace(/./g, '\\$&');
const word = perAlphabet(({ letter, number }) => new RegExp(`[${letter}${number}]`, 'u'));
const isWord = (character: string): boolean => word(character).test(character);

/** Escapes what would open a heading, quote, list, rule or table at the beginning of a line. */
function escapeLineStart(text: string, isLaterLine: boolean): string {
  if (/^(?:#{1,6}(?: |$)|>|[-+](?: |$))/.test(text)) return `\\${text}`;
  if (/^[|:\- ]+$/.test(text) && text.includes('-')) return `\\${text}`;
  if (isLaterLine && /^=+ *$/.test(text)) return `\\${text}`;
  return text.replace(/^(\d{1,9})([.)])(?= |$)/, '$1\\$2');
}

/**
 * Whether a paragraph's dollar signs could be read as mathematics, by Pandoc's rule: an opening one before a character,
 * a closing one after a character and not before a digit.
 */
export function hasMathSigns(text: string): boolean {
  const opening = text.search(/\$\S/);
  if (opening === -1) return false;
  for (let at = text.lastIndexOf('$'); at > opening; at = text.lastIndexOf('$', at - 1)) {
    if (/\S/.test(text[at - 1] ?? ' ') && !/\d/.test(text[at + 1] ?? '')) return true;
  }
  return false;
}
