/** Byte order marks come before everything: WHATWG Encoding Standard, 6 ("BOM sniff"). */
const marks = [
  { bytes: [0xef, 0xbb, 0xbf], label: 'utf-8' },
  { bytes: [0xfe, 0xff], label: 'utf-16be' },
  { bytes: [0xff, 0xfe], label: 'utf-16le' },
] as const;

/** How far into a page its declaration is looked for. The standard says 1,024 bytes; pages with long comments go beyond. */
const headLength = 4_096;

/** Of the characters beyond ASCII, so many may be broken before a page without a declaration is taken for Windows-1252. */
const toleratedBreaks = 0.05;

/**
 * The text of a page as a browser reads it (HTML Standard, 13.2.3.2): by its byte order mark, the charset of its
 * `Content-Type`, its `<meta>`, and else UTF-8, or Windows-1252 where it is not that.
 *
 * @param contentType the header's whole value; empty where there was none
 */
export function decodePage(bytes: Uint8Array<ArrayBuffer>, contentType: string): string {
  const mark = marks.find((each) => each.bytes.every((byte, at) => bytes[at] === byte));
  const label = mark?.label ?? encodingOf(charsetOf(contentType)) ?? declaredIn(bytes);
  return label === null ? guessed(bytes) : new TextDecoder(label).decode(bytes);
}

const charsetOf = (text: string): string | undefined => /charset\s*=\s*["']?\s*([^\s;"'/>]+)/i.exec(text)?.[1];

/** The encoding that a label names; null for one that no browser knows. */
function encodingOf(label: string | undefined): string | null {
  if (label === undefined) return null;
  try {
    return new TextDecoder(label).encoding;
  } catch (cause) {
    if (cause instanceof RangeError) return null;
    throw cause;
  }
}

/** By a `<meta>` or an XML declaration. What could be read as ASCII is no UTF-16, whatever it says of itself. */
function declaredIn(bytes: Uint8Array<ArrayBuffer>): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, headLength)).replace(/<!--[\s\S]*?-->/g, '');
  const metas = head.match(/<meta\b[^>]*>/gi) ?? [];
  const xml = /^\s*<\?xml\b[^>]*\bencoding\s*=\s*["']([\w-]+)/i.exec(head)?.[1];
  for (const label of [...metas.map(charsetOf), xml]) {
    const encoding = encodingOf(label);
    if (encoding !== null) return encoding.startsWith('utf-16') ? 'utf-8' : encoding;
  }
  return null;
}

function guessed(bytes: Uint8Array<ArrayBuffer>): string {
  const text = new TextDecoder('utf-8').decode(bytes);
  const broken = text.match(/\ufffd/g)?.length ?? 0;
  if (broken === 0) return text;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: all but ASCII is meant
  const beyondAscii = text.match(/[^\x00-\x7f]/g)?.length ?? 0;
  return broken <= beyondAscii * toleratedBreaks ? text : new TextDecoder('windows-1252').decode(bytes);
}
