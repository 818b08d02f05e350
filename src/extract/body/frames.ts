import { contentDocumentOf, select, urlOf } from '../page/safe-dom.ts';

/** Frames looked into, of a page and of each frame. */
const most = 50;

export interface FramedDocument {
  readonly document: Document;
  /** What it was loaded from; for a document that its page wrote (`srcdoc`, `about:blank`), the address of that page. */
  readonly url: string;
}

/** The page and the documents in its frames, frames within frames too, as far as they are of the page's own origin. */
export function framedDocuments(live: Document, url: string): FramedDocument[] {
  const found: FramedDocument[] = [{ document: live, url }];
  for (const { document, url: outer } of found) {
    if (found.length > most) break;
    for (const frame of select(document, 'iframe', most)) {
      const inner = contentDocumentOf(frame);
      if (inner === null) continue;
      const own = urlOf(inner);
      found.push({ document: inner, url: own.startsWith('about:') ? outer : own });
    }
  }
  return found;
}
