import { describe, expect, it } from 'vitest';
import { decodePage } from '../../../src/batch/decode-page.ts';

const bytes = (...parts: (string | number[])[]): Uint8Array<ArrayBuffer> =>
  new Uint8Array(parts.flatMap((part) => (typeof part === 'string' ? [...Buffer.from(part, 'latin1')] : part)));
const utf8 = (text: string): number[] => [...Buffer.from(text, 'utf8')];

describe('the text of a page', () => {
  it.each([
    ['UTF-8 by default', bytes(utf8('Führung')), 'text/html', 'Führung'],
    ['by its header', bytes('F', [0xfc], 'hrung'), 'text/html; charset=ISO-8859-1', 'Führung'],
    ['by a header in quotes', bytes([0x83, 0x65]), 'text/html; charset="Shift_JIS"', 'テ'],
    ['by its <meta>', bytes('<meta charset=windows-1251>', [0xcf]), 'text/html', '<meta charset=windows-1251>П'],
    [
      'by an old <meta>',
      bytes('<meta http-equiv="Content-Type" content="text/html; charset=koi8-r">', [0xd4]),
      '',
      '<meta http-equiv="Content-Type" content="text/html; charset=koi8-r">т',
    ],
    [
      'by its header before its <meta>',
      bytes('<meta charset=koi8-r>', utf8('ü')),
      'text/html;charset=utf-8',
      '<meta charset=koi8-r>ü',
    ],
    ['by its byte order mark before everything', bytes([0xef, 0xbb, 0xbf], utf8('ü')), 'text/html;charset=latin1', 'ü'],
    ['of UTF-16 with a mark', bytes([0xff, 0xfe, 0x41, 0x00, 0xfc, 0x00]), '', 'Aü'],
    [
      'by its XML declaration',
      bytes('<?xml version="1.0" encoding="iso-8859-2"?>', [0xb1]),
      '',
      '<?xml version="1.0" encoding="iso-8859-2"?>ą',
    ],
    [
      'as UTF-8 where ASCII says that it is UTF-16',
      bytes('<meta charset=utf-16>', utf8('ü')),
      '',
      '<meta charset=utf-16>ü',
    ],
    ['of Windows-1252 where it is no UTF-8', bytes('caf', [0xe9]), 'text/html', 'café'],
    ['though its charset is unknown', bytes(utf8('ü')), 'text/html; charset=klingon', 'ü'],
  ])('is read %s', (_, given, type, text) => {
    expect(decodePage(given, type)).toBe(text);
  });

  it('is not declared by a comment', () => {
    expect(decodePage(bytes('<!-- <meta charset=koi8-r> -->', utf8('ü')), '')).toBe('<!-- <meta charset=koi8-r> -->ü');
  });
});
