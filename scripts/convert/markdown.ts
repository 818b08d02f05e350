import { Window } from 'happy-dom';
import { htmlToMarkdown } from '../../src/extract/markdown/to-markdown.ts';
import type { FullClip } from '../../src/model/clip.ts';

/**
 * Fills in the Markdown of an imported body, as the page that imports does it in the extension: with the same code, which
 * works on the DOM. A window of happy-dom lends it one for the time of the call; it runs no script and loads nothing.
 */
export async function withMarkdown(full: FullClip): Promise<FullClip> {
  const { body } = full.content;
  if (body === null) return full;
  const window = new Window();
  const { document, Document, DOMParser, Element, NodeFilter, Text } = window;
  const lent = { document, Document, DOMParser, Element, NodeFilter, Text };
  const before = Object.keys(lent).map((name) => [name, Reflect.get(globalThis, name)] as const);
  Object.assign(globalThis, lent);
  try {
    const markdown = htmlToMarkdown(body.html, full.clip.urls.clean);
    return { ...full, content: { ...full.content, body: { ...body, markdown } } };
  } finally {
    Object.assign(globalThis, Object.fromEntries(before));
    await window.happyDOM.close();
  }
}
