import { extractBody } from '../../src/extract/body/extract-body.ts';
import { htmlToMarkdown } from '../../src/extract/markdown/to-markdown.ts';
import { extractMetadata } from '../../src/extract/metadata/extract-metadata.ts';
import type { Extract, ToMarkdown } from './extracted.ts';

const filled = (text: string): string | null => (text === '' ? null : text);

/** The steps of the content script: metadata first, then the body with what the metadata told. */
const extract: Extract = (document, url) => {
  const metadata = extractMetadata(document, url);
  const outcome = extractBody(document, url, metadata);
  const body = outcome.ok ? outcome.value : null;
  return {
    title: filled(metadata.title),
    author: metadata.authors,
    published: metadata.published,
    description: filled(metadata.description),
    image: metadata.image?.url ?? null,
    siteName: metadata.siteName,
    lang: metadata.language,
    canonical: metadata.canonical,
    text: body?.text ?? null,
    html: body?.html ?? null,
    markdown: body?.markdown ?? null,
    rules: { ...metadata.provenance, body: body?.extractor },
  };
};

const toMarkdown: ToMarkdown = htmlToMarkdown;

Object.assign(globalThis, { __extract: extract, __toMarkdown: toMarkdown });
