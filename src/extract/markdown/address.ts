/** A link's or image's title with its quotes and a blank before; nothing where there is none. */
export function titlePart(title: string): string {
  if (title.trim() === '') return '';
  const escaped = title.replace(/[\\"`<]|&(?=#?\w+;)/g, '\\$&');
  // A real line end could begin a block on the next line.
  return ` "${escaped.replace(/\r\n?|\n/g, '&#10;')}"`;
}

/** `<https://…>`, where that says all: the text is the address. Null where it does not. */
export function autolink(url: string, text: string): string | null {
  if (/[\s<>`\\\p{Cc}]|&#?\w+;/u.test(text)) return null;
  const isAddress = /^[a-z][a-z\d+.-]{1,31}:/i.test(text) && URL.canParse(text) && new URL(text).href === url;
  const isMail =
    url === `mailto:${text}` && /^[\w.!#$%&'*+/=?^{|}~-]+@[a-z\d](?:[a-z\d.-]{0,200}[a-z\d])?$/i.test(text);
  return isAddress || isMail ? `<${text}>` : null;
}
