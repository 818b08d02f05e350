import { Readability } from '@mozilla/readability';
import type { Extract } from '../../scripts/extract/extracted.ts';

/** Readability tears the document apart that it is given; its own documentation says to give it a clone. */
const extract: Extract = (document) => {
  const found = new Readability(document.cloneNode(true) as Document).parse();
  return {
    title: found?.title ?? null,
    author: found?.byline ? [found.byline] : [],
    published: found?.publishedTime ?? null,
    description: found?.excerpt ?? null,
    image: null,
    siteName: found?.siteName ?? null,
    lang: found?.lang ?? null,
    canonical: null,
    html: found?.content ?? null,
    text: null,
    markdown: null,
  };
};

Object.assign(globalThis, { __readability: extract });
