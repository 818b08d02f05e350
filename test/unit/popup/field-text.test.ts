import { describe, expect, it } from 'vitest';
import { addressHint } from '../../../popup/address-hint.ts';
import { authorsFromText, authorsToText, dateHint, imageFromText } from '../../../popup/field-text.ts';

describe('authors in one line', () => {
  it('keep a comma within a name', () => {
    expect(authorsFromText('Jane Roe, MD; John Doe')).toEqual(['Jane Roe, MD', 'John Doe']);
  });

  it('come back as they were', () => {
    const authors = ['Jane Roe, MD', 'John Doe'];
    expect(authorsFromText(authorsToText(authors))).toEqual(authors);
  });

  it('lose blanks, empty names and repetitions', () => {
    expect(authorsFromText(' Jane ;; Jane;')).toEqual(['Jane']);
  });
});

describe('the hint under the date', () => {
  it.each(['2026', '2026-03', '2026-03-04', '2026-03-04T10:20', '2026-03-04T10:20:30+02:00', '2026-03-04T10:20:30.5Z'])(
    'is silent for %s',
    (date) => expect(dateHint(date)).toBeNull(),
  );

  it.each(['yesterday', '4.3.2026', '2026-13-01', '03/04/2026'])('speaks up for %s', (date) =>
    expect(dateHint(date)).toMatch(/2026-01-31/),
  );

  it('is silent where there is no date', () => expect(dateHint(null)).toBeNull());
});

describe('the image’s address as typed', () => {
  const image = { url: 'https://example.com/a.jpg', alt: 'A', width: 4, height: 3, loads: true };

  it('gives the same image with all that is known of it', () => {
    expect(imageFromText(' https://example.com/a.jpg ', image)).toBe(image);
  });

  it('gives another image of which nothing is known', () => {
    const other = imageFromText('https://example.com/b.jpg', image);
    expect(other).toEqual({ url: 'https://example.com/b.jpg', alt: 'A', width: null, height: null, loads: null });
  });

  it('gives none where it is emptied', () => expect(imageFromText('  ', image)).toBeNull());
});

describe('the hint under the clean URL', () => {
  const urls = (visited: string, clean: string) => ({ visited, canonical: null, clean });

  it('counts what was cut off', () => {
    expect(addressHint(urls('https://e.example/?a=1&utm_source=x&utm_medium=y', 'https://e.example/?a=1'))).toMatch(
      /^2/,
    );
    expect(addressHint(urls('https://e.example/?utm_source=x', 'https://e.example/'))).toMatch(
      /^1 tracking parameter /,
    );
  });

  it('is silent where nothing was', () => {
    expect(addressHint(urls('https://e.example/?a=1', 'https://e.example/?a=1'))).toBeNull();
  });

  it('says when the address cannot be one', () => {
    expect(addressHint(urls('https://e.example/', 'example'))).toMatch(/Not an address/);
    expect(addressHint(urls('https://e.example/', 'javascript:alert(1)'))).toMatch(/Not an address/);
  });
});
