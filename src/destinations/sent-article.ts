import type { FullClip } from '../model/clip.ts';
import type { Receipt } from '../model/delivery.ts';

/** Which text of the article a backend holds that takes one only once, as a receipt remembers it. */
export function rememberArticle(full: FullClip, isSent: boolean, earlier: Receipt | null): Record<string, string> {
  const hash = isSent ? full.clip.contentHash : earlier?.details?.['article'];
  return hash === null || hash === undefined ? {} : { article: hash };
}

/** What is to be said where the backend's text is not the clip's: nothing, or one sentence. */
export function notesOnArticle(backend: string, { clip, content }: FullClip, receipt: Receipt): string[] {
  const isTheSame = content.body === null || receipt.details?.['article'] === clip.contentHash;
  return isTheSame ? [] : [`${backend} keeps the text that it has of this article.`];
}
