import { ImportFault, type ImportFile } from './import-file.ts';

export interface Encoding {
  /** A label of the Encoding Standard. */
  readonly label: string;
  /** A sentence where it had to be guessed. */
  readonly remark: string | null;
}

const marks: readonly { readonly bytes: readonly number[]; readonly label: string }[] = [
  { bytes: [0xef, 0xbb, 0xbf], label: 'utf-8' },
  { bytes: [0xff, 0xfe], label: 'utf-16le' },
  { bytes: [0xfe, 0xff], label: 'utf-16be' },
];

/** Of the characters beyond ASCII, so many may be broken before the whole is taken for another encoding. */
const toleratedBreaks = 0.05;

/** How far into a file its declaration of an encoding stands (HTML: within 1,024 bytes), and what is looked at for NULs. */
const headLength = 4_096;

/**
 * The encoding of a text: by its byte order mark; UTF-16 without one by its NULs; else UTF-8, where nearly all of it is
 * that; else the one that it declares (`<meta charset>`); else Windows-1252, which Western programs mean by "ANSI".
 * Reads the file once. Throws an `ImportFault` for what is no text.
 */
export async function encodingOf(file: ImportFile): Promise<Encoding> {
  let head: Uint8Array | undefined;
  let isBinary = false;
  const counts = { broken: 0, beyondAscii: 0 };
  const decoder = new TextDecoder('utf-8');
  for await (const chunk of file.chunks()) {
    if (head === undefined) {
      head = chunk.subarray(0, headLength);
      const label = markedAs(head) ?? utf16Of(head);
      if (label !== null) return { label, remark: null };
    }
    isBinary ||= chunk.includes(0);
    count(decoder.decode(chunk, { stream: true }), counts);
  }
  count(decoder.decode(), counts);
  if (isBinary) throw new ImportFault('The file is no text.');
  if (counts.broken === 0) return { label: 'utf-8', remark: null };
  if (counts.broken <= counts.beyondAscii * toleratedBreaks) {
    return { label: 'utf-8', remark: `${counts.broken} characters of the file are broken.` };
  }
  const label = declaredBy(head ?? new Uint8Array()) ?? 'windows-1252';
  return { label, remark: `The file is no UTF-8; it was read as ${label}. Look whether the accents are right.` };
}

const markedAs = (head: Uint8Array): string | null =>
  marks.find(({ bytes }) => bytes.every((byte, i) => head[i] === byte))?.label ?? null;

/** Text of the Latin alphabet in UTF-16 has a NUL in nearly every pair. */
function utf16Of(head: Uint8Array): string | null {
  const nuls = [0, 0] as [number, number];
  for (const [i, byte] of head.entries()) if (byte === 0) nuls[(i % 2) as 0 | 1] += 1;
  const enough = head.length * 0.2;
  if (nuls[1] > enough && nuls[0] < nuls[1] / 4) return 'utf-16le';
  return nuls[0] > enough && nuls[1] < nuls[0] / 4 ? 'utf-16be' : null;
}

function declaredBy(head: Uint8Array): string | null {
  const declared = /\bcharset\s*=\s*["']?([\w-]{3,20})/i.exec(new TextDecoder('latin1').decode(head))?.[1];
  if (declared === undefined || /^utf-?8$/i.test(declared)) return null;
  try {
    return new TextDecoder(declared).encoding;
  } catch (cause) {
    if (cause instanceof RangeError) return null;
    throw cause;
  }
}

function count(text: string, counts: { broken: number; beyondAscii: number }): void {
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    if (unit < 0x80) continue;
    counts.beyondAscii += 1;
    if (unit === 0xfffd) counts.broken += 1;
  }
}
