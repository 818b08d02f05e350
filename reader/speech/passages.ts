import type { Place } from '../../src/annotate/place.ts';

/** A paragraph that is read out, in pieces that are spoken one at a time. */
export interface Passage {
  readonly pieces: readonly Place[];
}

/**
 * Chromium is known to stop a voice of the network in the middle of a text that takes longer than some 15 s: a
 * piece is a sentence, and no longer than this, in code units.
 */
const longest = 240;

/**
 * What is read out of a text: a passage for each of its lines that has words, in its sentences.
 * @param language of the text, BCP 47; null where nobody knows
 */
export function passagesOf(text: string, language: string | null): Passage[] {
  const segmenter = new Intl.Segmenter(knownLanguage(language), { granularity: 'sentence' });
  const passages: Passage[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    const pieces = /[\p{L}\p{N}]/u.test(line) ? piecesOf(line, start, segmenter) : [];
    if (pieces.length > 0) passages.push({ pieces });
    start += line.length + 1;
  }
  return passages;
}

function piecesOf(line: string, offset: number, segmenter: Intl.Segmenter): Place[] {
  const pieces: Place[] = [];
  for (const { segment, index } of segmenter.segment(line)) {
    for (let from = 0; from < segment.length; ) {
      const end = endOfPiece(segment, from);
      if (/\S/.test(segment.slice(from, end))) pieces.push({ start: offset + index + from, end: offset + index + end });
      from = end;
    }
  }
  return pieces;
}

/** The last white space before the limit, else the limit. */
function endOfPiece(segment: string, from: number): number {
  if (segment.length - from <= longest) return segment.length;
  const space = segment.lastIndexOf(' ', from + longest);
  return space > from ? space + 1 : from + longest;
}

/** A page may say of its language what it likes; undefined for what is no language tag. */
function knownLanguage(language: string | null): string | undefined {
  try {
    return language === null ? undefined : Intl.getCanonicalLocales(language)[0];
  } catch (cause) {
    console.debug('Sheaf: the page names no language that the browser knows', cause);
    return undefined;
  }
}
