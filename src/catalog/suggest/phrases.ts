import { isSpaceless, tokenize } from './tokens.ts';
import { isFunctionWord } from './word-lists.ts';

/** One way to name a term. */
export interface Phrase {
  /** As people read it: the label, a synonym, or the part of one. */
  readonly text: string;
  /** At least one. */
  readonly words: readonly string[];
  /** Words that must stand in capitals to be meant (“IT”, not “it”); by place. */
  readonly capitals: readonly boolean[];
}

/** Longer ones are common words rarely enough to be found in small letters too. */
const longestStrictAcronym = 4;
/** Of a longer label only so many words are compared. */
const longestPhrase = 12;

/**
 * The ways in which a label or synonym names its term: itself; without what stands in brackets, and that; the sides of a
 * slash. “Electronic Health Records (EHR)” is found as “electronic health records” and as “EHR”.
 */
export function phrasesOf(labels: readonly string[], stems: Map<string, string>): readonly Phrase[] {
  const found = new Map<string, Phrase>();
  for (const text of labels.flatMap(variants)) {
    const phrase = phraseOf(text, stems);
    const key = phrase?.words.join(' ') ?? '';
    if (phrase !== null && !found.has(key)) found.set(key, phrase);
  }
  return [...found.values()];
}

function variants(label: string): readonly string[] {
  const inBrackets = [...label.matchAll(/[([]([^)\]]+)[)\]]/g)].map(([, inner = '']) => inner);
  const outside = label.replaceAll(/[([][^)\]]*[)\]]/g, ' ');
  const whole = [outside, ...inBrackets];
  return whole.flatMap((text) => (/\s\/\s|[^\s/]{4,}\/[^\s/]{4,}/.test(text) ? [text, ...text.split('/')] : [text]));
}

function phraseOf(text: string, stems: Map<string, string>): Phrase | null {
  const { words, capitals } = tokenize(text, stems, longestPhrase);
  // One letter or digit names nothing, nor do “of” and “to”; “OR” does, as an acronym, and so do two letters of Chinese.
  const says = words.some((word, place) => isName(word) || capitals[place] === true);
  if (!says || (words.length === 1 && isSpaceless(words[0] ?? ''))) return null;
  return {
    text: text.trim().replaceAll(/\s+/g, ' '),
    words,
    capitals: capitals.map((isCapital, place) => isCapital && (words[place] ?? '').length <= longestStrictAcronym),
  };
}

const isName = (word: string): boolean => isSpaceless(word) || (word.length > 1 && !isFunctionWord(word));
