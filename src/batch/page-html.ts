/** A text that browsers show as a page of its own, as such a page. */
const ofPlainText = (text: string): string =>
  `<!doctype html><body><pre>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</pre></body>`;

/** Whether a text of no known type is markup: its first character that is no white space begins a tag. */
const looksLikeMarkup = (text: string): boolean => /^\s*</.test(text);

/** What a server sent as the HTML of a page; null for what is neither a page nor a text. */
export function pageHtml(text: string, mediaType: string): string | null {
  if (mediaType === '') return looksLikeMarkup(text) ? text : null;
  return mediaType === 'text/plain' || mediaType === 'text/markdown' ? ofPlainText(text) : text;
}
