import { describe, expect, it } from 'vitest';
import { findQuote } from '../../../src/annotate/find-quote.ts';
import { quoteOf } from '../../../src/annotate/quote-of.ts';
import { squeeze } from '../../../src/annotate/squeeze.ts';
import type { Anchor } from '../../../src/model/highlight.ts';
import { articleText, type Random, randomFrom } from './random-text.ts';

/** Quotes the first such words of a text. */
function quoted(text: string, words: string): Anchor {
  const start = text.indexOf(words);
  const anchor = quoteOf(text, squeeze(text), { start, end: start + words.length });
  if (start < 0 || anchor === null) throw new Error(`“${words}” is not there`);
  return anchor;
}

/** What a quote stands for in another text; null where it is not there. */
function foundIn(text: string, anchor: Anchor): string | null {
  const place = findQuote(squeeze(text), anchor);
  return place === null ? null : text.slice(place.start, place.end);
}

const ferry =
  'The ferry leaves at noon. It is never late, the captain says, and never early.\n' +
  'In winter the ferry leaves at one, since the pier is iced until the sun has reached it.\n' +
  'Nobody has complained so far.';

describe('a quote', () => {
  it('is found where it was made', () => {
    for (const words of ['ferry', 'never late, the captain says', 'The ferry', 'so far.']) {
      expect(foundIn(ferry, quoted(ferry, words))).toBe(words);
    }
  });

  it('keeps the words with 32 characters of context, line breaks where blocks end', () => {
    const { quote, position } = quoted(ferry, 'never early.\nIn winter');
    expect(quote).toEqual({
      type: 'TextQuoteSelector',
      exact: 'never early.\nIn winter',
      prefix: 'It is never late, the captain says, and',
      suffix: 'the ferry leaves at one, since the pier',
    });
    expect(position).toMatchObject({ start: ferry.indexOf('never early') });
  });

  it('is found whatever white space stands in it now', () => {
    const anchor = quoted(ferry, 'never early.\nIn winter the ferry');
    const reflowed = ferry.replaceAll(' ', '\u00a0 \n').replaceAll('ferry', 'fer\u00adry');
    expect(foundIn(reflowed, anchor)?.replace(/[\s\u00ad]+/gu, '')).toBe('neverearly.Inwintertheferry');
    expect(foundIn(ferry.replaceAll('\n', ''), anchor)).toBe('never early.In winter the ferry');
  });

  it('is found among typewriter quotes when it was made among typographers’', () => {
    const anchor = quoted('She said: “It’s a long – very long – way to the harbour.”', 'It’s a long – very long – way');
    expect(foundIn('She said: "It\'s a long - very long - way to the harbour."', anchor)).toBe(
      "It's a long - very long - way",
    );
  });

  it('goes by its context where the words stand twice', () => {
    const second = quoted(ferry, 'ferry leaves at one');
    const word = { ...second, quote: { ...second.quote, exact: 'ferry leaves', suffix: 'at one, since the pier' } };
    const place = findQuote(squeeze(`${ferry}\n${ferry}`), { ...word, position: null });
    expect(place?.start).toBe(ferry.indexOf('ferry leaves at one'));
  });

  it('goes by its position where words and context stand twice', () => {
    const line = 'The same line stands here again and again.\n';
    const text = line.repeat(9);
    const start = line.length * 4 + 4;
    const anchor = quoteOf(text, squeeze(text), { start, end: start + 4 });
    expect(anchor === null ? null : findQuote(squeeze(text), anchor)).toEqual({ start, end: start + 4 });
  });

  it('is found when a word in it was changed, put in or taken out', () => {
    const anchor = quoted(ferry, 'the ferry leaves at one, since the pier is iced');
    expect(foundIn(ferry.replace('at one', 'at two'), anchor)).toBe('the ferry leaves at two, since the pier is iced');
    expect(foundIn(ferry.replace('pier is', 'old pier is'), anchor)).toBe(
      'the ferry leaves at one, since the old pier is iced',
    );
    expect(foundIn(ferry.replace('at one, since', 'since'), anchor)).toBe('the ferry leaves since the pier is iced');
  });

  it('of one word is found when the word was corrected, and its surroundings are the same', () => {
    const text = ferry.replace('captain', 'captian');
    expect(foundIn(ferry, quoted(text, 'captian'))).toBe('captain');
  });

  it('of one word is not put onto the same word elsewhere', () => {
    const anchor = quoted(ferry, 'winter');
    expect(foundIn('A report on winter tyres and what they cost. The winter sale begins.', anchor)).toBeNull();
  });

  it('that was taken out is not found', () => {
    expect(
      foundIn(ferry, quoted(articleText(randomFrom(1), 30), articleText(randomFrom(1), 30).slice(40, 140))),
    ).toBeNull();
    expect(foundIn('', quoted(ferry, 'ferry'))).toBeNull();
  });

  it('of several paragraphs is found around what was put between them', () => {
    const text = articleText(randomFrom(2), 40);
    const start = text.indexOf('\n', 500) + 1;
    const end = text.indexOf('\n', start + 1_200);
    const anchor = quoted(text, text.slice(start, end));
    const middle = text.indexOf('\n', start + 500);
    const notice = '\nRead more: how the harbour was built, in pictures, and what it has cost the town since.';
    const now = `${text.slice(0, middle)}${notice.repeat(4)}${text.slice(middle)}`;
    expect(foundIn(now, anchor)).toBe(now.slice(start, end + 4 * notice.length));
  });

  it('of a text without spaces is found too', () => {
    const text = '図書館は丘の上にある。毎朝九時に開き、夕方六時に閉まる。冬の間は五時に閉まる。';
    expect(foundIn(text.replace('夕方', '午後'), quoted(text, '毎朝九時に開き、夕方六時に閉まる'))).toBe(
      '毎朝九時に開き、午後六時に閉まる',
    );
  });
});

/** One edit somewhere outside of the quote, or inside of it but not at its ends. */
function edited(text: string, random: Random, keep: readonly [number, number]): string {
  const at = Math.floor(random() * text.length);
  const isNearEnd = keep.some((end) => Math.abs(at - end) < 12);
  if (isNearEnd) return text;
  const kind = Math.floor(random() * 3);
  const length = 1 + Math.floor(random() * 4);
  if (kind === 0) return `${text.slice(0, at)}${'xyzq'.slice(0, length)}${text.slice(at)}`;
  const removes = text.slice(at, at + length);
  if (keep.some((end) => end >= at && end <= at + length)) return text;
  return `${text.slice(0, at)}${kind === 1 ? '' : removes.toUpperCase()}${text.slice(at + length)}`;
}

describe('whatever is quoted of whatever text', () => {
  it('is found again to the letter, under any white space', () => {
    const random = randomFrom(3);
    for (let round = 0; round < 300; round += 1) {
      const text = articleText(random, 12);
      const start = Math.floor(random() * (text.length - 2));
      const end = start + 1 + Math.floor(random() * Math.min(600, text.length - start - 1));
      const anchor = quoteOf(text, squeeze(text), { start, end });
      if (anchor === null) continue;
      const respaced = text.replace(/\s/gu, () => ['\n\n', '\t ', '', '\u00a0'][Math.floor(random() * 4)] ?? '');
      const wanted = text.slice(start, end).replace(/\s/gu, '');
      expect(foundIn(text, anchor)?.replace(/\s/gu, '')).toBe(wanted);
      expect(foundIn(respaced, { ...anchor, position: null })?.replace(/\s/gu, '')).toBe(wanted);
    }
  });

  it('begins and ends where it did after a few edits elsewhere and within', () => {
    const random = randomFrom(4);
    let compared = 0;
    for (let round = 0; round < 200; round += 1) {
      const text = articleText(random, 20);
      const start = Math.floor(random() * (text.length - 700));
      const end = start + 60 + Math.floor(random() * 500);
      const anchor = quoteOf(text, squeeze(text), { start, end });
      if (anchor === null) continue;
      // Marks that survive the edits say where the ends have gone.
      const marked = `${text.slice(0, start)}«${text.slice(start, end)}»${text.slice(end)}`;
      let now = marked;
      for (let edit = 0; edit < 6; edit += 1) {
        now = edited(now, random, [now.indexOf('«'), now.indexOf('»')]);
      }
      const wanted = now.slice(now.indexOf('«') + 1, now.indexOf('»')).trim();
      compared += 1;
      expect(foundIn(now.replace(/[«»]/gu, ''), anchor)).toBe(wanted);
    }
    expect(compared).toBeGreaterThan(150);
  });
});
