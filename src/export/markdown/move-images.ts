import { destination } from '../../model/markdown-address.ts';

/**
 * What images do not stand in (an escaped character, a block of code, code within a line), or an image up to the
 * parenthesis of its address, with what follows there. In the order of CommonMark: code is stronger than an image.
 */
const parts =
  /\\[\s\S]|^[ >]*(`{3,}|~{3,})[^\n]*\n[\s\S]*?(?:\n[ >]*\1[`~]*(?=\n|$)|$(?![\s\S]))|(?<!`)(`+)(?!`)[\s\S]*?[^`]\2(?!`)|!\[(?:\\[\s\S]|[^\]\\])*\]\((?=(\S*))/gm;

/**
 * Gives images of a Markdown text other addresses, as where they lie beside it. Links keep theirs, and so does what only
 * looks like an image, within code.
 *
 * @param markdown as `toMarkdown` writes it
 * @param moved new addresses (or relative paths) by those that the text has
 */
export function moveImages(markdown: string, moved: ReadonlyMap<string, string>): string {
  if (moved.size === 0) return markdown;
  const written = new Map([...moved].map(([from, to]) => [destination(from), destination(to)]));
  let text = '';
  let done = 0;
  for (const { 0: head, 3: run, index } of markdown.matchAll(parts)) {
    const address = run === undefined || index < done ? null : addressIn(run, written);
    const to = address === null ? undefined : written.get(address);
    if (address === null || to === undefined) continue;
    text += markdown.slice(done, index + head.length) + to;
    done = index + head.length + address.length;
  }
  return text + markdown.slice(done);
}

/** The address at the beginning of what follows the parenthesis: up to the blank before a title, or to some `)`. */
function addressIn(run: string, written: ReadonlyMap<string, string>): string | null {
  for (let end = run.length; end > 0; end = run.lastIndexOf(')', end - 1)) {
    const address = run.slice(0, end);
    if (written.has(address)) return address;
  }
  return null;
}
