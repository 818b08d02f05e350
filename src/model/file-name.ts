/** Windows and Linux allow 255 per name; the rest is left for the folders above it (Windows' 260 for a whole path). */
const maxBytes = 120;

/** Reserved by Windows in every folder, with or without an extension. */
const reserved = /^(?:con|prn|aux|nul|clock\$|conin\$|conout\$|(?:com|lpt)[0-9¹²³])(?:\.|$)/i;

/** Controls and line separators, bidi marks, zero-width space, byte order mark: a name may hide nothing. */
const invisible = /[\p{Cc}\u061c\u200b\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufffd]/gu;

/** Forbidden by Windows (`<>:"/\|?*`), or breaking the links of note apps (`#^[]`). */
const forbidden = /[<>:"/\\|?*#^[\]]/g;

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
const utf8 = new TextEncoder();
const byteLength = (text: string): number => utf8.encode(text).length;

/**
 * Makes a file name that every file system takes: NFC, at most 120 bytes of UTF-8 with the extension, cut between
 * graphemes, no leading or trailing dot or space, no reserved name.
 *
 * @param stem Any text, such as a title.
 * @param extension With its dot; must be safe itself.
 * @param fallback Used where nothing of the stem is left; must be safe itself.
 */
export function safeFileName(stem: string, extension: string, fallback: string): string {
  const room = maxBytes - byteLength(extension);
  const cleaned = cutToBytes(tidy(stem.toWellFormed().normalize('NFC')), room).replace(/[. ]+$/, '');
  const name = cleaned === '' ? fallback : cleaned;
  return (reserved.test(name) ? `_${name}` : name) + extension;
}

function tidy(stem: string): string {
  return stem
    .replace(invisible, ' ')
    .replace(forbidden, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[.~\- ]+/, '');
}

function cutToBytes(text: string, room: number): string {
  if (byteLength(text) <= room) return text;
  let cut = '';
  let used = 0;
  // No more than `room` code units can fit in as many bytes: what lies far behind need not be segmented.
  for (const { segment } of graphemes.segment(text.slice(0, room * 2))) {
    used += byteLength(segment);
    if (used > room) break;
    cut += segment;
  }
  return cut.trimEnd();
}

function numbered(name: string, n: number): string {
  const dot = name.lastIndexOf('.');
  const extension = dot > 0 ? name.slice(dot) : '';
  const tail = ` ${n}${extension}`;
  return cutToBytes(name.slice(0, name.length - extension.length), maxBytes - byteLength(tail)) + tail;
}

const folded = (name: string): string => name.normalize('NFC').toUpperCase().toLowerCase();

/**
 * Sets equal names apart by a number, one by one: each call gives a name that none before it has had. Names that differ
 * only in case or in Unicode normalisation count as equal, as they do on macOS and Windows. A later file that is called
 * so by itself gets the number.
 */
export function fileNamer(): (name: string) => string {
  const taken = new Set<string>();
  const lastNumber = new Map<string, number>();
  return (name) => {
    const key = folded(name);
    let unique = name;
    for (let n = (lastNumber.get(key) ?? 1) + 1; taken.has(folded(unique)); n += 1) {
      lastNumber.set(key, n);
      unique = numbered(name, n);
    }
    taken.add(folded(unique));
    return unique;
  };
}
