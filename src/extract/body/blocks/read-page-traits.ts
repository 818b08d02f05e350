import type { PageMetadata } from '../../../model/capture.ts';
import { isRecord } from '../../../model/record.ts';
import { parseLenient } from '../../page/json-ld.ts';
import { plain } from '../../text/fold.ts';
import { flagsOf, kindOf, type PageTraits } from './page-traits.ts';

/** What is known of the page besides its elements. */
export type PageFacts = Pick<PageMetadata, 'title'> &
  Partial<Pick<PageMetadata, 'authors' | 'language' | 'description' | 'metas' | 'jsonLd'>>;

/** Properties of JSON-LD that repeat what the page shows. */
const quoting = /^(?:articleBody|text|reviewBody)$/;
const describing = 'description';

/** JSON-LD values that are looked at, and code units of text that are kept of them. */
const mostValues = 5_000;
const mostText = 200_000;

/** Reads what a page says of itself from its metadata. */
export function traitsOf({ description = '', metas = [], jsonLd = [] }: PageFacts, url: string): PageTraits {
  const found: Found = { types: new Set<string>(), quoted: [], described: [description] };
  readJsonLd(jsonLd, found);
  for (const { key, content } of metas) {
    if (key === 'og:type' || key === 'generator') found.types.add(content);
    else if (key === 'og:description' || key === 'description') found.described.push(content);
  }
  const flags = flagsOf([...found.types], url);
  return {
    flags,
    ...kindOf(flags),
    quoted: found.quoted.join('\n').slice(0, mostText),
    described: found.described.join('\n').slice(0, mostText),
  };
}

interface Found {
  readonly types: Set<string>;
  readonly quoted: string[];
  readonly described: string[];
}

/** Under other properties stand things that the page has to do with, not what it is. */
const ofThePage = /^(?:@graph|mainEntity|mainEntityOfPage)$/;

function readJsonLd(sources: readonly string[], found: Found): void {
  const queue = sources.flatMap(parseLenient).map((value) => ({ value, isMain: true }));
  for (let at = 0; at < queue.length && at < mostValues; at++) {
    const { value, isMain } = queue[at] ?? { value: null, isMain: false };
    if (Array.isArray(value)) for (const item of value) queue.push({ value: item, isMain });
    else if (isRecord(value)) {
      for (const [key, child] of Object.entries(value)) {
        if (key === '@type') {
          if (isMain) for (const type of [child].flat()) found.types.add(String(type));
        } else if (typeof child === 'object') queue.push({ value: child, isMain: isMain && ofThePage.test(key) });
        else if (typeof child === 'string') {
          if (quoting.test(key)) found.quoted.push(plain(child));
          else if (isMain && key === describing) found.described.push(plain(child));
        }
      }
    }
  }
}
