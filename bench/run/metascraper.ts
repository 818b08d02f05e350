import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import type { GotMetadata } from '../score/metadata/fields.ts';

const peersFolder = fileURLToPath(new URL('../peers/', import.meta.url));

const textSchema = v.nullish(v.string(), null);
const answerSchema = v.object({
  title: textSchema,
  author: textSchema,
  date: textSchema,
  datePublished: textSchema,
  description: textSchema,
  image: textSchema,
  publisher: textSchema,
  lang: textSchema,
  url: textSchema,
});

type RulePackage = (options?: { datePublished: boolean }) => unknown;
type Metascraper = (rules: unknown[]) => (page: { html: string; url: string }) => Promise<unknown>;

/**
 * metascraper with its usual rule packages, in Node: it reads a page's source, not a document. Throws where
 * bench/peers is not installed.
 */
export function createMetascraper(): (page: { html: string; url: string }) => Promise<GotMetadata> {
  const require = createRequire(`${peersFolder}package.json`);
  const rule = (name: string): unknown => (require(`metascraper-${name}`) as RulePackage)();
  const metascraper = (require('metascraper') as Metascraper)([
    (require('metascraper-date') as RulePackage)({ datePublished: true }),
    ...['author', 'description', 'image', 'lang', 'publisher', 'title', 'url'].map(rule),
  ]);
  return async (page) => {
    const answer = v.parse(answerSchema, await metascraper(page));
    return {
      title: answer.title,
      author: answer.author === null ? [] : [answer.author],
      published: answer.datePublished ?? answer.date,
      description: answer.description,
      image: answer.image,
      siteName: answer.publisher,
      lang: answer.lang,
      canonical: answer.url,
    };
  };
}
