import { fold } from '../fold.ts';
import { stem } from './stem.ts';

/** The words of a text in order. */
export interface Tokens {
  /** Folded and stemmed. */
  readonly words: readonly string[];
  /** Whether the word stands in capitals, as an acronym does; by place. */
  readonly capitals: readonly boolean[];
}

/**
 * A letter of a script that writes no spaces, or (Korean) joins particles to the word, is a word of its own: a label is
 * then found as a run of letters, wherever a segmenter would cut. Everything else is a word up to the next that is
 * neither letter nor digit.
 */
const word =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]\p{M}*|[\p{L}\p{N}\p{M}]+(?:\+\+|#)?/gu;
const plainWord = /[A-Za-z0-9]+(?:\+\+|#)?/g;
const plainText = /^[\0-~]*$/;
const spaceless =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** Characters that are in a word and not to be seen in it: where it may break, how its letters join, where marks of direction lie. */
const unseen = /\p{Default_Ignorable_Code_Point}/gu;

/** Words that neither tell a label from another nor stand reliably in it (“Privacy & Security”, “privacy and security”). */
const joiners = new Set(['and', 'or', 'the', 'a', 'an', 's']);

/** Whether a word comes from a script without spaces, that is one letter of it. */
export const isSpaceless = (token: string): boolean => token.length <= 4 && spaceless.test(token);

/**
 * Cuts a text into words, at most so many.
 *
 * @param stems what words of this page or catalog have been folded and stemmed to; it is added to. Texts repeat their
 * words, and looking one up costs a tenth of making it.
 */
export function tokenize(text: string, stems: Map<string, string>, most = Number.POSITIVE_INFINITY): Tokens {
  const words: string[] = [];
  const capitals: boolean[] = [];
  const parts = plainText.test(text) ? text.matchAll(plainWord) : text.replace(unseen, '').matchAll(word);
  for (const [raw] of parts) {
    const token = stems.get(raw) ?? remember(stems, raw);
    if (joiners.has(token) && !isAcronym(raw)) continue;
    words.push(token);
    capitals.push(isAcronym(raw));
    if (words.length >= most) break;
  }
  return { words, capitals };
}

function remember(stems: Map<string, string>, raw: string): string {
  const token = stem(fold(isPluralAcronym(raw) ? raw.slice(0, -1) : raw));
  stems.set(raw, token);
  return token;
}

/** “EHR”, “EHRs”, “5G”. */
const isAcronym = (raw: string): boolean => /^(?=.*\p{Lu})[\p{Lu}\p{N}]{2,6}s?$/u.test(raw);
const isPluralAcronym = (raw: string): boolean => /^\p{Lu}{2,5}s$/u.test(raw);
