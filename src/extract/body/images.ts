import { imageAddress } from '../page/addresses.ts';
import { isSrcset, largestOf } from '../page/srcset.ts';
import { parseHtml } from '../parse-html.ts';

/** Attributes in which pages keep a list of candidates, and a single address, until a script shows the picture. */
const lazyLists = ['data-srcset', 'data-lazy-srcset', 'data-original-set'];
const lazySources = ['data-src', 'data-original', 'data-lazy-src', 'data-full-src', 'data-image', 'data-url'];
const hidingPlaces = ['srcset', 'sizes', 'loading', ...lazyLists, ...lazySources];

/** A `src` that only holds the place: nothing, a tiny inline picture, or a file named for it. */
const isPlaceholder = (src: string): boolean =>
  src.trim() === '' ||
  (/^data:image\//i.test(src) && src.length < 1_000) ||
  /^(?:about:|javascript:|#)/i.test(src) ||
  /(?:^|[/_.-])(?:placeholder|spacer|blank|transparent|lazy|loading|pixel|1x1|grey|gray)[^/]*\.(?:gif|png|jpe?g|svg|webp)/i.test(
    src,
  );

/** Takes images out of `<noscript>`, in the place of the placeholder beside it, and drops the rest of those elements. */
export function unwrapNoscriptImages(root: ParentNode): void {
  for (const noscript of root.querySelectorAll('noscript')) unwrapNoscriptImage(noscript);
}

function unwrapNoscriptImage(noscript: Element): void {
  // With scripting on, the content is text; without, elements.
  const parsed = noscript.firstElementChild === null ? parseHtml(noscript.textContent ?? '').body : noscript;
  const images = parsed.querySelectorAll('img');
  const image = images[0];
  if (image !== undefined && images.length === 1 && (parsed.textContent ?? '').trim() === '') {
    const shown = besides(noscript);
    const twin = noscript.ownerDocument.importNode(image.closest('picture') ?? image, true);
    if (shown === null) noscript.before(twin);
    else if (realAddressOf(shown) === null) (shown.closest('picture') ?? shown).replaceWith(twin);
  }
  noscript.remove();
}

/** The picture that a noscript's stands in for: next to it, in the element before it, or in the wrapper that both share. */
function besides(noscript: Element): Element | null {
  for (const near of [noscript.previousElementSibling, noscript.nextElementSibling]) {
    const image = near?.localName === 'img' ? near : near?.querySelector('img');
    if (image !== null && image !== undefined) return image;
  }
  const wrapper = noscript.parentElement;
  const images = wrapper?.querySelectorAll('img');
  return images?.length === 1 ? (images[0] ?? null) : null;
}

/** The address that an image will show once the page's scripts have run; null where nothing but a placeholder is known. */
function realAddressOf(image: Element): string | null {
  const sources =
    image.parentElement?.localName === 'picture' ? [...image.parentElement.querySelectorAll('source')] : [];
  const largest = (name: string) => [image, ...sources].map((element) => largestOf(read(element, name)) ?? '');
  const single = lazySources.map((name) => oneOf(read(image, name)));
  // Page-made names come last: what a script's own attribute means can only be guessed from its value.
  const hidden = [...lazyLists.flatMap(largest), ...single, ...pictureFiles(image)];
  const isReal = (address: string | null) => address !== null && !/^(?:[{[]|data:|about:|$)/i.test(address);
  const shown = (addresses: readonly string[]) => addresses.find((address) => !isPlaceholder(address));
  return shown(largest('srcset')) ?? hidden.find(isReal) ?? shown([oneOf(read(image, 'src')) ?? '']) ?? null;
}

/** One address where there should be one, and a list of them was written. */
const oneOf = (value: string): string | null => (isSrcset(value) ? largestOf(value) : value);

const read = (element: Element, name: string): string => element.getAttribute(name)?.trim() ?? '';

/** Values of the image's own data attributes that are addresses of picture files. */
const pictureFiles = (image: Element): string[] =>
  image
    .getAttributeNames()
    .filter((name) => name.startsWith('data-'))
    .map((name) => read(image, name))
    .filter((value) => /^[^\s{}[\]"]+\.(?:jpe?g|png|webp|avif|gif)(?:[?#]\S*)?$/i.test(value));

/** Gives each image the address that it is to show, absolute; images without one go, as do tracking pixels. */
export function resolveImages(root: ParentNode, base: string): void {
  for (const image of root.querySelectorAll('img')) {
    const address = realAddressOf(image) ?? (read(image, 'src') || null);
    const url = address === null ? null : imageAddress(address, base);
    const isPixel = ['width', 'height'].some((name) => /^\s*[0-3](?:px)?\s*$/.test(read(image, name)));
    if (url === null || isPixel) {
      image.remove();
      continue;
    }
    image.setAttribute('src', url);
    for (const name of hidingPlaces) image.removeAttribute(name);
  }
  for (const source of root.querySelectorAll('picture > source')) source.remove();
  for (const picture of root.querySelectorAll('picture')) picture.replaceWith(...picture.childNodes);
}

/** AMP's own elements as the images that they show. */
export function renameAmpImages(root: ParentNode): void {
  for (const image of root.querySelectorAll('amp-img, amp-anim')) renameToImage(image);
}

function renameToImage(element: Element): void {
  const image = element.ownerDocument.createElement('img');
  for (const { name, value } of element.attributes) image.setAttribute(name, value);
  element.replaceWith(image);
}

/** What publishing systems write around a picture and its caption, where they use no figure. */
const captioned = '.wp-caption, .image-with-caption, .captioned-image-container, .thumbinner';
const captionText = '.wp-caption-text, .image-caption, .caption, .thumbcaption';

/** Makes figures of pictures with a caption that are not marked up as such. */
export function markFigures(root: ParentNode): void {
  for (const box of root.querySelectorAll(captioned)) markFigure(box);
}

function markFigure(box: Element): void {
  const caption = box.querySelector(captionText);
  if (caption === null || box.querySelector('img') === null || box.closest('figure') !== null) return;
  const figcaption = box.ownerDocument.createElement('figcaption');
  figcaption.append(...caption.childNodes);
  caption.replaceWith(figcaption);
  const figure = box.ownerDocument.createElement('figure');
  figure.append(...box.childNodes);
  box.replaceWith(figure);
}
