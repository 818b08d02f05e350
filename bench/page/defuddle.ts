import Defuddle from 'defuddle';
import type { Extract } from '../../scripts/extract/extracted.ts';

const filled = (text: string | undefined): string | null => (text === undefined || text === '' ? null : text);

/** Defuddle changes the document that it is given, so it gets a clone. It tells no canonical address. */
const extract: Extract = (document, url) => {
  const clone = document.cloneNode(true) as Document;
  const found = new Defuddle(clone, { url }).parse();
  return {
    title: filled(found.title),
    author: found.author === '' ? [] : [found.author],
    published: filled(found.published),
    description: filled(found.description),
    image: filled(found.image),
    siteName: filled(found.site),
    lang: filled(found.language),
    canonical: null,
    html: filled(found.content),
    text: null,
    markdown: null,
  };
};

Object.assign(globalThis, { __defuddle: extract });
