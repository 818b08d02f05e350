import type { MetadataPage } from './metadata-page.ts';
import { readWcxbPages } from './wcxb.ts';

/**
 * The titles, authors and dates of the Web Content Extraction Benchmark. Null may mean "there is none" or "nobody
 * looked", so it counts as not annotated.
 */
export async function readWcxbMetadata(folder: string): Promise<MetadataPage[]> {
  const pages = await readWcxbPages(folder);
  return pages.map(({ id, url, kind, truth, readHtml }) => ({
    id,
    set: `wcxb ${kind}`,
    url,
    expected: {
      title: truth.title ? [truth.title] : undefined,
      author: truth.author ? namesOf(truth.author) : undefined,
      published: truth.publish_date ? [truth.publish_date] : undefined,
      description: undefined,
      image: undefined,
      siteName: undefined,
      lang: undefined,
      canonical: undefined,
    },
    readHtml,
  }));
}

/** WCXB writes several authors in a line. It is a list if every part has two words: "Jane Roe, Ph.D." is one author. */
function namesOf(line: string): string[] {
  const parts = line.split(/\s*[,;|]\s*(?:and\s+)?|\s+(?:&|and)\s+/).map((part) => part.trim());
  return parts.every((part) => part.includes(' ')) ? parts : [line];
}
