import type { ImageFailure } from '../../src/model/kept-image.ts';
import { whyNotKept } from '../picture-words.ts';

/** A picture whose bytes are kept with the clip. */
export interface KeptPicture {
  /** An address of this page alone (`blob:`). */
  readonly src: string;
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
}

/** A picture of the article that is not loaded before the reader asks for it. */
export interface Picture {
  readonly url: string;
  readonly alt: string;
  /** Stands in the text in its place. */
  readonly placeholder: HTMLElement;
  readonly image: HTMLImageElement;
}

/**
 * Takes every picture out of a text that is not shown yet, and puts a line with its description in its place. A picture
 * that lies in the text itself (`data:`) loads nothing and stays; so does one whose bytes are kept with the clip.
 *
 * @param root in a document that loads nothing
 * @param kept what is at hand, by the picture's own address
 */
export function takeOutPictures(root: Element, kept: ReadonlyMap<string, KeptPicture>): Picture[] {
  return [...root.querySelectorAll('img')].flatMap((image) => {
    const url = image.getAttribute('src') ?? '';
    image.referrerPolicy = 'no-referrer';
    image.decoding = 'async';
    if (/^data:/i.test(url)) return [];
    const atHand = kept.get(url);
    if (atHand !== undefined) {
      showKept(image, atHand);
      return [];
    }
    // Without its address, moving it into the page's document loads nothing.
    image.removeAttribute('src');
    const placeholder = root.ownerDocument.createElement('span');
    placeholder.className = 'picture';
    placeholder.setAttribute('role', 'img');
    const picture = { url, alt: image.alt.trim(), placeholder, image };
    describe(picture, undefined);
    image.replaceWith(placeholder);
    return [picture];
  });
}

/** Has each placeholder say why its picture is not kept, where that was tried. */
export function sayWhyMissing(pictures: readonly Picture[], notKept: ReadonlyMap<string, ImageFailure>): void {
  for (const picture of pictures) describe(picture, notKept.get(picture.url));
}

function describe({ alt, placeholder }: Picture, failure: ImageFailure | undefined): void {
  const why = failure === undefined ? '' : ` (not kept: it ${whyNotKept(failure)})`;
  placeholder.setAttribute('aria-label', `Picture, not loaded${alt === '' ? '' : `: ${alt}`}${why}`);
  placeholder.dataset['alt'] = `${alt === '' ? 'Picture' : alt}${why}`;
}

/** With its size the text does not jump when it comes. */
function showKept(image: HTMLImageElement, { src, width, height }: KeptPicture): void {
  if (!image.hasAttribute('width') && !image.hasAttribute('height')) {
    image.width = width;
    image.height = height;
  }
  image.src = src;
}

/** Shows pictures that are kept by now in the place of their placeholders. */
export function putKeptPictures(pictures: readonly Picture[], kept: ReadonlyMap<string, KeptPicture>): void {
  for (const { url, image, placeholder } of pictures) {
    const atHand = kept.get(url);
    if (atHand === undefined || !placeholder.isConnected) continue;
    showKept(image, atHand);
    placeholder.replaceWith(image);
  }
}

/**
 * Loads a picture and shows it; false, with the placeholder back in its place, where it did not come. No referrer is sent.
 *
 * @param withCookies false asks as a stranger (CORS without credentials), which only servers that open their pictures to
 *   all answer; true as any page that embeds the picture does, so that its server may know the user
 */
export function loadPicture({ url, image, placeholder }: Picture, withCookies: boolean): Promise<boolean> {
  image.crossOrigin = withCookies ? null : 'anonymous';
  return new Promise((resolve) => {
    image.onload = () => resolve(true);
    image.onerror = () => {
      image.removeAttribute('src');
      image.replaceWith(placeholder);
      resolve(false);
    };
    image.src = url;
    placeholder.replaceWith(image);
  });
}
