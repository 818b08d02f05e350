import Papa from 'papaparse';
import { joined, neutralised } from '../../catalog/files/csv/cells.ts';
import { categoryOf } from '../../model/catalog.ts';
import type { Clip } from '../../model/clip.ts';

/** The columns in their order. Several values in a cell stand as in a catalog's CSV: `A | B`. */
const columns: readonly { readonly name: string; value(clip: Clip): string }[] = [
  { name: 'url', value: ({ urls }) => urls.clean },
  { name: 'title', value: ({ title }) => title },
  { name: 'description', value: ({ description }) => description },
  { name: 'note', value: ({ note }) => note },
  { name: 'topics', value: ({ topics }) => joined(topics.map(categoryOf)) },
  { name: 'offerings', value: ({ offerings }) => joined(offerings.map(({ label }) => label)) },
  { name: 'keywords', value: ({ keywords }) => joined(keywords) },
  { name: 'authors', value: ({ authors }) => joined(authors) },
  { name: 'site', value: ({ siteName }) => siteName ?? '' },
  { name: 'published', value: ({ published }) => published ?? '' },
  { name: 'language', value: ({ language }) => language ?? '' },
  { name: 'clipped', value: ({ clippedAt }) => clippedAt },
  { name: 'updated', value: ({ updatedAt }) => updatedAt },
  { name: 'words', value: ({ wordCount }) => String(wordCount) },
  { name: 'image', value: ({ image }) => (image !== null && /^https?:/i.test(image.url) ? image.url : '') },
  { name: 'visited', value: ({ urls }) => urls.visited },
  { name: 'id', value: ({ id }) => id },
];

/** The first row, with the byte order mark without which Excel takes the file for another encoding. */
export const csvHeader = `\uFEFF${columns.map(({ name }) => name).join(',')}\r\n`;

/** A row for each clip, without its body; CRLF as RFC 4180 has it. No cell begins a formula. */
export function csvRowsOf(clips: readonly Clip[]): string {
  if (clips.length === 0) return '';
  const cells = clips.map((clip) => columns.map(({ value }) => neutralised(value(clip))));
  return `${Papa.unparse(cells, { newline: '\r\n' })}\r\n`;
}
