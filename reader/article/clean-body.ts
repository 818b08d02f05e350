import { sanitize } from '../../src/extract/body/sanitize.ts';
import { documentElementOf } from '../../src/extract/page/safe-dom.ts';
import { parseHtml } from '../../src/extract/parse-html.ts';
import { type KeptPicture, type Picture, takeOutPictures } from './pictures.ts';

/** A body ready to be shown: nothing of it has been loaded, and nothing of it runs. */
export interface CleanBody {
  readonly content: DocumentFragment;
  readonly pictures: readonly Picture[];
}

/**
 * Makes a stored body fit to be shown. It was sanitised when it was captured, and is again: what lies in the database may
 * have come from a file, from another version, or from a sanitiser that had a hole in it. Links open beside the reader and
 * tell the page nothing of it.
 *
 * @param html a stored body
 * @param kept see `takeOutPictures`
 */
export function cleanBody(html: string, kept: ReadonlyMap<string, KeptPicture>): CleanBody {
  const page = parseHtml(html);
  // The purifier takes an element of an article, not a page's body. A form of the name `body` or an image of the name
  // `createElement` would stand for the document's own in Firefox, so neither is asked for by its name.
  const article = Document.prototype.createElement.call(page, 'div');
  article.append(...(documentElementOf(page).querySelector(':scope > body')?.childNodes ?? []));
  const clean = sanitize(article);
  const pictures = takeOutPictures(clean, kept);
  for (const link of clean.querySelectorAll('a[href]')) {
    if (link.getAttribute('href')?.startsWith('#') === true) continue;
    link.setAttribute('target', '_blank');
    link.setAttribute('rel', 'noopener noreferrer');
  }
  for (const scrolls of clean.querySelectorAll('pre, table')) scrolls.setAttribute('tabindex', '0');
  const content = document.createDocumentFragment();
  content.append(...(clean.firstElementChild ?? clean).childNodes);
  return { content, pictures };
}
