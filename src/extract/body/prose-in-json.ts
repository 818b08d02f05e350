import { letters } from '../text/fold.ts';

/** Values that are looked at in one JSON text. */
const mostValues = 200_000;

/** Where blocks of a text keep it. */
const textKeys = ['html', 'text', 'content', 'value', 'body', 'data', 'paragraph'];

type Found = { readonly html: string; readonly length: number };

/**
 * The longest prose in a JSON value: a string of HTML or of several sentences, or a list whose items hold one each. Found
 * without recursion, since values may be nested as deep as their text is long.
 * @param keys properties that may hold it; any where none is named
 * @param title which the value has to contain; none where empty
 * @returns HTML of strangers, or nothing
 */
export function proseIn(value: unknown, keys: readonly string[], title: string): string {
  let best: Found = { html: '', length: 0 };
  let knowsTitle = title === '';
  const wanted = letters(title);
  const consider = (html: string) => {
    const length = proseLength(html);
    if (length > best.length) best = { html, length };
  };
  const queue: { value: unknown; key: string }[] = [{ value, key: '' }];
  for (let at = 0; at < queue.length && at < mostValues; at += 1) {
    const { value: current, key } = queue[at] ?? { value: null, key: '' };
    if (typeof current === 'string') {
      knowsTitle ||= current.length < 1_000 && letters(current).includes(wanted);
      if (keys.length === 0 || keys.includes(key)) consider(asHtml(current));
    } else if (Array.isArray(current)) {
      if (keys.length === 0) consider(current.map(blockHtml).join(''));
      for (const item of current) queue.push({ value: item, key });
    } else if (typeof current === 'object' && current !== null) {
      for (const [name, child] of Object.entries(current)) queue.push({ value: child, key: name });
    }
  }
  return knowsTitle ? best.html : '';
}

/** A string as HTML: as it is, or a paragraph for each of its lines. */
function asHtml(text: string): string {
  if (/<(?:p|div|h[1-6]|ul|br)\b/i.test(text)) return text;
  return text
    .split(/\n+/)
    .map((line) => `<p>${escaped(line)}</p>`)
    .join('');
}

/** What one item of a list of blocks says, whatever the system calls it. */
function blockHtml(item: unknown): string {
  if (typeof item === 'string') return /\s/.test(item) ? asHtml(item) : '';
  if (typeof item !== 'object' || item === null) return '';
  const fields = item as { readonly [key: string]: unknown };
  for (const key of textKeys) {
    const field = Object.hasOwn(fields, key) ? fields[key] : undefined;
    if (typeof field === 'string' && /\s/.test(field)) {
      const kind = String(Object.hasOwn(fields, 'type') ? fields['type'] : '');
      return /head/i.test(kind) && !field.includes('<') ? `<h2>${escaped(field)}</h2>` : asHtml(field);
    }
  }
  return '';
}

const escaped = (text: string): string => text.replace(/&(?![a-z#\d]{2,8};)/gi, '&amp;').replace(/</g, '&lt;');

/** Code units of a text if it is prose; code, style sheets and lists of addresses have few sentences. */
function proseLength(html: string): number {
  const text = html.replace(/<[^>]{0,2000}>/g, ' ');
  const sentences = text.match(/\p{L}{2}[.!?…]["”’»)]*(?=\s|$)|[。！？]/gu)?.length ?? 0;
  const isCode = (text.match(/[{};=]/g)?.length ?? 0) > text.length / 60;
  return sentences >= 3 && !isCode ? text.length : 0;
}
