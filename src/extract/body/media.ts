import { imageAddress, webAddress } from '../page/addresses.ts';
import { isSrcset, largestOf } from '../page/srcset.ts';
import { parseHtml } from '../parse-html.ts';

/** Attributes in which pages keep an image's address until a script shows it, the larger first. */
const lazySources = [
  'data-src',
  'data-original',
  'data-lazy-src',
  'data-srcset',
  'data-lazy-srcset',
  'data-full-src',
  'data-image',
  'data-url',
];

/** A `src` that only holds the place: nothing, a tiny inline picture, or a file named for it. */
const isPlaceholder = (src: string): boolean =>
  src.trim() === '' ||
  (/^data:image\//i.test(src) && src.length < 1_000) ||
  /^(?:about:|javascript:)/i.test(src) ||
  /(?:^|[/_.-])(?:placeholder|spacer|blank|transparent|lazy|loading|pixel|1x1|grey|gray)[^/]*\.(?:gif|png|jpe?g|svg|webp)/i.test(
    src,
  );

/** Takes images out of `<noscript>`, in the place of the placeholder before it, and drops the rest of those elements. */
export function unwrapNoscriptImages(root: ParentNode): void {
  for (const noscript of root.querySelectorAll('noscript')) {
    // With scripting on, the content is text; without, elements.
    const parsed = noscript.firstElementChild === null ? parseHtml(noscript.textContent ?? '').body : noscript;
    const images = parsed.querySelectorAll('img');
    const image = images[0];
    if (image !== undefined && images.length === 1 && (parsed.textContent ?? '').trim() === '') {
      const before = noscript.previousElementSibling;
      const shown = before?.localName === 'img' ? before : before?.querySelector('img');
      const twin = noscript.ownerDocument.importNode(image, true);
      if (shown === null || shown === undefined) noscript.before(twin);
      else if (isPlaceholder(shown.getAttribute('src') ?? '') && addressOf(shown) === null) shown.replaceWith(twin);
    }
    noscript.remove();
  }
}

/** The address that an image will show once the page's scripts have run; null where there is none. */
function addressOf(image: Element): string | null {
  const src = image.getAttribute('src') ?? '';
  if (!isPlaceholder(src)) return largerOf(image) ?? src;
  for (const name of lazySources) {
    const value = image.getAttribute(name)?.trim() ?? '';
    if (value === '' || /^[{[]/.test(value)) continue;
    return isSrcset(value) || name.endsWith('srcset') ? largestOf(value) : value;
  }
  return largerOf(image) ?? (src.trim() === '' ? null : src);
}

/** The largest candidate of the image's own srcset, or of its `<picture>`'s first source. */
function largerOf(image: Element): string | null {
  const own = image.getAttribute('srcset');
  if (own !== null && own.trim() !== '') return largestOf(own);
  const source = image.parentElement?.localName === 'picture' ? image.parentElement.querySelector('source') : null;
  const offered = source?.getAttribute('srcset') ?? source?.getAttribute('data-srcset') ?? '';
  return offered.trim() === '' ? null : largestOf(offered);
}

/** Gives each image the address that it is to show, absolute; images without one go, as do tracking pixels. */
export function resolveImages(root: ParentNode, base: string): void {
  for (const image of root.querySelectorAll('img')) {
    const address = addressOf(image);
    const url = address === null ? null : imageAddress(address, base);
    const isPixel = ['width', 'height'].some((name) => /^\s*[0-3](?:px)?\s*$/.test(image.getAttribute(name) ?? ''));
    if (url === null || isPixel) {
      image.remove();
      continue;
    }
    image.setAttribute('src', url);
    for (const name of ['srcset', 'sizes', 'loading', ...lazySources]) image.removeAttribute(name);
  }
  for (const source of root.querySelectorAll('picture > source')) source.remove();
  for (const picture of root.querySelectorAll('picture')) picture.replaceWith(...picture.childNodes);
}

/** Makes links absolute; those that lead nowhere safe become their text. */
export function resolveLinks(root: ParentNode, base: string): void {
  for (const link of root.querySelectorAll('a[href]')) {
    const href = link.getAttribute('href') ?? '';
    const url = safeAddress(href, base);
    if (url === null) link.replaceWith(...link.childNodes);
    else link.setAttribute('href', url);
  }
}

/** Schemes without a page behind them that GitHub's sanitiser, too, lets through; `tel` is ours. */
const otherSchemes = /^(?:mailto|tel|xmpp|ircs?):$/;

/** The address made absolute, if a reader may follow it: http, https, or one of `otherSchemes`. */
export function safeAddress(address: string, base: string): string | null {
  // The URL parser drops tabs and line ends within a scheme, as browsers do: `java\nscript:`.
  const trimmed = address.trim();
  return URL.canParse(trimmed) && otherSchemes.test(new URL(trimmed).protocol)
    ? new URL(trimmed).href
    : webAddress(trimmed, base);
}

/** Marks, in the copy, a paragraph that stands for a player: a picture rather than a line of text. */
export const embedMark = 'data-sheaf-embed';

/** Embedded frames and players become links to what they show. */
export function linkEmbeds(root: ParentNode, base: string): void {
  for (const embed of root.querySelectorAll('iframe, video, audio')) {
    const source =
      embed.getAttribute('src') ?? embed.getAttribute('data-src') ?? embed.querySelector('source')?.getAttribute('src');
    const url = source === null || source === undefined ? null : webAddress(source, base);
    if (url === null) {
      embed.remove();
      continue;
    }
    const link = embed.ownerDocument.createElement('a');
    const page = watchPage(url);
    link.setAttribute('href', page);
    link.textContent = embed.getAttribute('title')?.trim() || page;
    const paragraph = embed.ownerDocument.createElement('p');
    paragraph.setAttribute(embedMark, '');
    paragraph.append(link);
    embed.replaceWith(paragraph);
  }
}

/** The page that people open for a player's address. */
function watchPage(url: string): string {
  const { hostname, pathname } = new URL(url);
  const id = pathname.split('/').findLast((part) => part !== '') ?? '';
  if (/(?:^|\.)youtube(?:-nocookie)?\.com$/.test(hostname) && pathname.startsWith('/embed/'))
    return `https://www.youtube.com/watch?v=${id}`;
  if (hostname === 'player.vimeo.com') return `https://vimeo.com/${id}`;
  return url;
}
