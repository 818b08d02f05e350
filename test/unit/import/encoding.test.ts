import { describe, expect, it } from 'vitest';
import { encodingOf } from '../../../src/import/files/encoding.ts';
import { wholeText } from '../../../src/import/files/text.ts';
import { byteFile } from './support.ts';

const utf16 = (text: string, isBig: boolean): number[] =>
  [...text].flatMap((character) => {
    const unit = character.charCodeAt(0);
    return isBig ? [unit >> 8, unit & 0xff] : [unit & 0xff, unit >> 8];
  });
const file = (bytes: readonly number[]) => byteFile('a.csv', new Uint8Array(bytes));
const windows1252 = [...'title,url\nCaf'].map((c) => c.charCodeAt(0)).concat(0xe9, 0x80, 0x0a);
const utf8 = (text: string): number[] => [...new TextEncoder().encode(text)];

describe('a text file', () => {
  it.each([
    ['UTF-8', utf8('Größe'), 'Größe'],
    ['UTF-8 with a byte order mark', utf8('\ufeffGröße'), 'Größe'],
    ['UTF-16 with a mark', [0xff, 0xfe, ...utf16('Größe', false)], 'Größe'],
    ['big-endian UTF-16 with a mark', [0xfe, 0xff, ...utf16('Größe', true)], 'Größe'],
    ['UTF-16 without a mark', utf16('title,url', false), 'title,url'],
    ['big-endian UTF-16 without a mark', utf16('title,url', true), 'title,url'],
    ['Windows-1252', windows1252, 'title,url\nCafé€\n'],
    [
      'the encoding that it declares',
      [...utf8('<meta charset="windows-1251">'), 0xcf, 0xf0],
      '<meta charset="windows-1251">Пр',
    ],
  ])('is read as %s', async (_name, bytes, text) => {
    expect(await wholeText(file(bytes))).toBe(text);
  });

  it('says where its encoding was guessed', async () => {
    expect((await encodingOf(file(windows1252))).remark).toContain('windows-1252');
    expect((await encodingOf(file(utf8('Größe')))).remark).toBeNull();
  });

  it('stays UTF-8 where a few characters of many are broken, as a cut title leaves them', async () => {
    const text = 'ä'.repeat(200);
    expect(await wholeText(file([...utf8(text), 0xc3, 0x0a]))).toBe(`${text}\ufffd\n`);
  });

  it('is refused where it is no text', async () => {
    await expect(wholeText(file([0x50, 0x4b, 3, 4, 0, 0, 1, 2, 3, 0xff]))).rejects.toThrow('no text');
  });
});
