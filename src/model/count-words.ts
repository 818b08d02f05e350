const words = new Intl.Segmenter('en', { granularity: 'word' });

/** Up to 200 code units that end before white space, where there is any. */
const pieces = /[\s\S]{1,200}(?!\S)|[\s\S]{1,200}/g;

/** A word, or what stands between words. */
export interface TextPiece {
  readonly text: string;
  readonly isWord: boolean;
}

/**
 * Words by the rules of Unicode, so that Chinese and Japanese have some too, and what stands between them; together they
 * are the text. A piece at a time: V8's segmenter takes quadratic time (measured on Node 20: 2 s for 60,000 characters,
 * 58 s for four times as many).
 */
export function* segmentWords(text: string): Generator<TextPiece> {
  for (const [piece] of text.matchAll(pieces)) {
    for (const { segment, isWordLike } of words.segment(piece)) yield { text: segment, isWord: isWordLike === true };
  }
}

/** How many words a text has: see `segmentWords`. */
export function countWords(text: string): number {
  let count = 0;
  for (const { isWord } of segmentWords(text)) if (isWord) count += 1;
  return count;
}
