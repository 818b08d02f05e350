import { describe, expect, it } from 'vitest';
import { fileNamer, safeFileName } from '../../../src/model/file-name.ts';
import { naughtyStrings } from '../../support/naughty-strings.ts';

const name = (stem: string): string => safeFileName(stem, '.md', 'fallback');
const bytes = (text: string): number => new TextEncoder().encode(text).length;

describe('a safe file name', () => {
  it.each(naughtyStrings)('can be made of %j', (stem) => {
    const made = name(stem);
    expect(made).toMatch(/^[^.~\- ].*\.md$/u);
    expect(made).not.toMatch(/[<>:"/\\|?*#^[\]]|\p{Cc}|[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\u2028\u2029]/u);
    expect(made.slice(0, -3)).not.toMatch(/[. ]$/);
    expect(bytes(made)).toBeLessThanOrEqual(120);
    expect(made).toBe(made.normalize('NFC'));
    expect(made.isWellFormed()).toBe(true);
  });

  it('keeps the words of a title and puts a space where a forbidden character was', () => {
    expect(name('Oncology: what/who? – "a plan"')).toBe('Oncology what who – a plan.md');
  });

  it('names nothing as Windows names its devices', () => {
    expect(['CON', 'con.tar', 'Lpt1', 'com²', 'CONIN$', 'console', 'com10'].map(name)).toEqual([
      '_CON.md',
      '_con.tar.md',
      '_Lpt1.md',
      '_com².md',
      '_CONIN$.md',
      'console.md',
      'com10.md',
    ]);
  });

  it('cuts between graphemes, not inside of a family or a flag', () => {
    const family = '👩‍👩‍👧‍👦';
    expect(name(`${'x'.repeat(100)}${family}`)).toBe(`${'x'.repeat(100)}.md`);
    expect(name(family.repeat(40))).toBe(`${family.repeat(Math.floor(117 / bytes(family)))}.md`);
  });

  it('composes what comes decomposed, as macOS sends it', () => {
    expect(name('u\u0308ber')).toBe('über.md');
  });

  it('drops lone surrogates', () => {
    expect(name('a\ud800b')).toBe('a b.md');
  });

  it.each(['', '...', '///', '\u202e', `z${'\u0335'.repeat(200)}`])(
    'falls back where nothing is left of %j',
    (stem) => {
      expect(name(stem)).toBe('fallback.md');
    },
  );
});

describe('unique file names', () => {
  const uniqueFileNames = (names: readonly string[]): string[] => names.map(fileNamer());

  it('count up what differs in nothing, in case, or in normalisation', () => {
    expect(uniqueFileNames(['a.md', 'A.md', 'a.md', 'é.md', 'e\u0301.md', 'b.md'])).toEqual([
      'a.md',
      'A 2.md',
      'a 3.md',
      'é.md',
      'e\u0301 2.md',
      'b.md',
    ]);
  });

  it('give the number to a later file that is called by a name that was given already', () => {
    expect(uniqueFileNames(['a.md', 'a.md', 'a 2.md', 'a 2.md'])).toEqual(['a.md', 'a 2.md', 'a 2 2.md', 'a 2 3.md']);
  });

  it('stay within the limit of bytes', () => {
    const long = safeFileName('ö'.repeat(200), '.md', 'x');
    const names = uniqueFileNames(Array.from({ length: 120 }, () => long));
    expect(new Set(names).size).toBe(120);
    expect(Math.max(...names.map(bytes))).toBeLessThanOrEqual(120);
    expect(names.every((each) => each.endsWith('.md'))).toBe(true);
  });

  it('need no quadratic time', () => {
    const names = uniqueFileNames(Array.from({ length: 20_000 }, () => 'same.md'));
    expect(names.at(-1)).toBe('same 20000.md');
  });
});
