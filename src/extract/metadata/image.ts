import type { LeadImage } from '../../model/capture.ts';
import { limits } from '../../model/limits.ts';
import { imageAddress } from '../page/addresses.ts';
import { addressesOf, nodesOf, textsOf } from '../page/json-ld.ts';
import type { Page } from '../page/page.ts';
import { attributeOf, closest, select } from '../page/safe-dom.ts';
import { isSrcset, largestOf } from '../page/srcset.ts';
import { plain } from '../text/fold.ts';
import { largerShown } from './larger-shown.ts';
import type { Rule } from './rule.ts';

/** Names that files of placeholders, logos and tracking pixels bear. */
const noPicture =
  /(?:^|[/_.-])(?:logo|favicon|pixel|spacer|blank|placeholder|avatar|gravatar|sprite|1x1|transparent)s?(?:[/_.-]|\d|$)/i;

/** What a template writes for an address that it was not given. */
const unset = /^(?:undefined|null|none|false|true|nan|n\/a|\[object object\]|#.*)?$/i;

const looksLikePicture = (address: string): boolean => !noPicture.test(address.split(/[?#]/)[0] ?? '');

/** A number of CSS pixels as metas and attributes write it, or null. */
const pixels = (text: string | null | undefined): number | null => {
  const value = Number.parseInt(text ?? '', 10);
  return value > 0 && value < 100_000 ? value : null;
};

type Stated = {
  readonly address: string;
  readonly width?: number | null;
  readonly height?: number | null;
  readonly alt?: string;
};

/** The first that is an address of a picture; one named like a logo or a pixel only where there is no other. */
function choose(page: Page, stated: readonly Stated[]): LeadImage | null {
  const usable = stated.flatMap((image) => {
    const url = imageAddress(image.address, page.base);
    const tiny = [image.width, image.height].some((size) => typeof size === 'number' && size <= 3);
    // A data: URL as long as the longest text that is kept was cut off there.
    const isCut = /^data:/i.test(image.address) && image.address.length >= limits.text;
    return url === null || tiny || isCut || unset.test(image.address.trim()) ? [] : [{ ...image, url }];
  });
  const picked = usable.find(({ url }) => looksLikePicture(url));
  if (picked === undefined) return null;
  return {
    url: picked.url,
    alt: picked.alt ?? '',
    width: picked.width ?? null,
    height: picked.height ?? null,
    loads: null,
  };
}

const fromMeta = (names: readonly string[], prefix: string) => (page: Page) =>
  choose(
    page,
    page.meta(...names).map((address, index) => ({
      address,
      // Structured properties follow the first image (ogp.me).
      width: index === 0 ? pixels(page.meta(`${prefix}:width`)[0]) : null,
      height: index === 0 ? pixels(page.meta(`${prefix}:height`)[0]) : null,
      alt: index === 0 ? (page.meta(`${prefix}:alt`)[0] ?? '') : '',
    })),
  );

function fromJsonLd(page: Page): LeadImage | null {
  const stated = page.entities.flatMap((node) => {
    const images = nodesOf(page.jsonLd, node, 'image');
    return ['image', 'thumbnailUrl', 'primaryImageOfPage'].flatMap((key) =>
      addressesOf(page.jsonLd, node, key).map((address) => {
        const image = images.find((candidate) =>
          addressesOf(page.jsonLd, { image: candidate }, 'image').includes(address),
        );
        const size = (name: string) => (image === undefined ? null : pixels(textsOf(page.jsonLd, image, name)[0]));
        return { address, width: size('width'), height: size('height') };
      }),
    );
  });
  return choose(page, stated);
}

/** The address that a picture will be loaded from, also when a script is to fill it in. */
function sourceOf(image: Element): string {
  const stated = attributeOf(image, 'data-src') ?? attributeOf(image, 'src') ?? '';
  return isSrcset(stated) ? (largestOf(stated) ?? '') : stated;
}

/** The first picture of the article itself that is large, or says nothing of its size. */
function fromArticle(page: Page): LeadImage | null {
  const images = select(page.document, 'article img, main img, [itemprop~="articleBody"] img, figure img', 100);
  return choose(
    page,
    images
      .filter((image) => closest(image, 'nav, aside, footer, [class*="related" i], [class*="author" i]') === null)
      .map((image) => ({
        address: sourceOf(image),
        width: pixels(attributeOf(image, 'width')),
        height: pixels(attributeOf(image, 'height')),
        alt: plain(attributeOf(image, 'alt') ?? ''),
      }))
      .filter(
        ({ address, width, height }) => !/^data:/i.test(address) && (width ?? 200) >= 200 && (height ?? 120) >= 120,
      ),
  );
}

/** Alt text and size where the page shows the same picture. */
export function completeFromPage(image: LeadImage, page: Page): LeadImage {
  if (image.width !== null && image.height !== null && image.alt !== '') return image;
  const path = (address: string | null) => (address === null ? null : address.split(/[?#]/)[0]);
  const shown = select(page.document, 'img[src]', 500).find(
    (element) => path(imageAddress(attributeOf(element, 'src') ?? '', page.base)) === path(image.url),
  );
  if (shown === undefined) return image;
  const { naturalWidth = 0, naturalHeight = 0 } = shown instanceof HTMLImageElement ? shown : {};
  return {
    ...image,
    alt: image.alt || plain(attributeOf(shown, 'alt') ?? '').slice(0, 1_000),
    width: image.width ?? (naturalWidth > 0 ? naturalWidth : null),
    height: image.height ?? (naturalHeight > 0 ? naturalHeight : null),
  };
}

/** Each of several Open Graph pictures with the structured properties that follow it. */
function openGraphImages({ metas }: Page): Stated[] {
  const images: Stated[] = [];
  for (const { key, content } of metas) {
    const property = key.toLowerCase();
    const last = images.at(-1);
    if (property === 'og:image') images.push({ address: plain(content) });
    else if (last === undefined) continue;
    else if (property === 'og:image:alt') images[images.length - 1] = { ...last, alt: plain(content) };
    else if (property === 'og:image:width') images[images.length - 1] = { ...last, width: pixels(content) };
    else if (property === 'og:image:height') images[images.length - 1] = { ...last, height: pixels(content) };
  }
  return images;
}

/** The first Open Graph picture, unless it is stated to be narrower than another one. */
function openGraphImage(page: Page): LeadImage | null {
  const [first, ...others] = openGraphImages(page);
  const known = first?.width ?? Number.POSITIVE_INFINITY;
  const wider = others.filter(({ width }) => (width ?? 0) > known).sort((a, b) => (b.width ?? 0) - (a.width ?? 0));
  return (wider.length > 0 ? choose(page, wider) : null) ?? firstOpenGraphImage(page);
}

const firstOpenGraphImage = fromMeta(['og:image', 'og:image:url', 'og:image:secure_url'], 'og:image');
const twitterImage = fromMeta(['twitter:image', 'twitter:image:src'], 'twitter:image');

export const imageRules: readonly Rule<LeadImage>[] = [
  {
    name: 'stated-image-as-shown',
    find: (page) => {
      const stated = openGraphImage(page) ?? twitterImage(page) ?? fromJsonLd(page);
      return stated === null ? null : largerShown(stated, page);
    },
  },
  { name: 'og:image', find: openGraphImage },
  { name: 'twitter:image', find: twitterImage },
  { name: 'json-ld', find: fromJsonLd },
  {
    name: 'publisher-meta',
    find: fromMeta(['parsely-image-url', 'sailthru.image.full', 'sailthru.image.thumb', 'thumbnail'], 'parsely-image'),
  },
  {
    name: 'microdata',
    find: (page) =>
      choose(
        page,
        page.microdata.filter(({ property }) => property === 'image').map(({ value }) => ({ address: value })),
      ),
  },
  {
    name: 'link-image_src',
    find: (page) =>
      choose(
        page,
        page.links.filter(({ rel }) => rel.includes('image_src')).map(({ href }) => ({ address: href })),
      ),
  },
  { name: 'article-image', find: fromArticle },
];
