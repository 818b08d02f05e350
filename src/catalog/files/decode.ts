import { err, ok, type Result } from '../../model/result.ts';

export interface Decoded {
  readonly text: string;
  /** A sentence where the encoding had to be guessed. */
  readonly note: string | null;
}

const marks: readonly { readonly bytes: readonly number[]; readonly encoding: string }[] = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { bytes: [0xff, 0xfe], encoding: 'utf-16le' },
  { bytes: [0xfe, 0xff], encoding: 'utf-16be' },
];

/**
 * A file's text: by its byte order mark, else as UTF-8. CSV that is no UTF-8 is taken for Windows-1252, which Excel
 * writes as plain "CSV" in western Europe and America, and the user is told so.
 *
 * @returns or why it is no text, as a sentence.
 */
export function decode(bytes: Uint8Array<ArrayBuffer>, isCsv: boolean): Result<Decoded, string> {
  const encoding = marks.find((mark) => mark.bytes.every((byte, i) => bytes[i] === byte))?.encoding ?? 'utf-8';
  // Text has none: they are the halves of UTF-16 without its mark, or no text at all.
  if (encoding === 'utf-8' && bytes.includes(0)) return err(noText(encoding));
  try {
    return ok({ text: new TextDecoder(encoding, { fatal: true }).decode(bytes), note: null });
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cause;
    if (!isCsv || encoding !== 'utf-8') return err(noText(encoding));
    const text = new TextDecoder('windows-1252').decode(bytes);
    return ok({ text, note: 'The file is no UTF-8; it was read as Windows-1252. Look whether the accents are right.' });
  }
}

const noText = (encoding: string): string => `The file is not ${encoding.toUpperCase()} text; save it as UTF-8.`;
