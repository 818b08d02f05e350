/** What every page of a site carries around its own text. */
const chrome = [
  'nav',
  '[role="navigation"]',
  '[role="banner"]',
  '[role="contentinfo"]',
  '[role="search"]',
  '[role="dialog"]',
  '[role="alertdialog"]',
  'body > header',
  'body > footer',
  'body > div > header',
  'body > div > footer',
  '[id*="cookie" i]',
  '[class*="cookie-banner" i]',
  '[class*="cookie-consent" i]',
  '[class*="skip-link" i]',
].join(',');

/** A page's body without its navigation, head and foot; as it is where nothing would be left. Changes the copy. */
export function withoutChrome(body: HTMLElement): HTMLElement {
  const bare = body.cloneNode(true) as HTMLElement;
  // Attached to nothing, the clone has no ancestor: `body > header` needs it to be a body, which it is.
  for (const element of bare.querySelectorAll(chrome)) element.remove();
  const hasContent = (bare.textContent ?? '').trim() !== '' || bare.querySelector('img') !== null;
  return hasContent ? bare : body;
}
