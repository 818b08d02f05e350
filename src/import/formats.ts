import { anyCsv, instapaperCsv, pocketCsv, raindropCsv, sheafCsv } from './csv/formats.ts';
import { type CsvFormat, columnsOf, readCsv } from './csv/read-csv.ts';
import { csvRows, delimiterOf } from './csv/rows.ts';
import { baseName, type ImportFile } from './files/import-file.ts';
import { normalised, openText } from './files/text.ts';
import type { Finding, ReadingContext } from './finding.ts';
import { readJson } from './json/read-json.ts';
import { readMarkdown } from './markdown/read-markdown.ts';
import { readNetscape } from './netscape/read-netscape.ts';

export type Format =
  | { readonly kind: 'zip' }
  | { readonly kind: 'unknown'; readonly reason: string }
  | {
      readonly kind: 'file';
      readonly label: string;
      read(file: ImportFile, context: ReadingContext): AsyncGenerator<readonly Finding[]>;
    };

/** Known by their columns, the first that fits. */
const csvFormats: readonly { readonly label: string; readonly format: CsvFormat }[] = [
  { label: 'Pocket', format: pocketCsv },
  { label: 'Instapaper', format: instapaperCsv },
  { label: 'Raindrop', format: raindropCsv },
  { label: 'Sheaf CSV', format: sheafCsv },
  { label: 'CSV', format: anyCsv },
];

/** What a file is, by its beginning and, where that leaves it open, by its name. */
export async function formatOf(file: ImportFile): Promise<Format> {
  if (await isZip(file)) return { kind: 'zip' };
  const head = await headOf(file);
  const name = baseName(file.name);
  if (/^\s*<!doctype netscape-bookmark-file/i.test(head) || /\.html?$/.test(name)) {
    const isList = /<dl\b|<a\b[^>]*\btime_added=/i.test(head);
    if (!isList) return unknown('The HTML is no list of bookmarks; open the page and clip it.');
    return { kind: 'file', label: 'Bookmarks (HTML)', read: readNetscape };
  }
  if (/^---[ \t]*\n/.test(head)) return { kind: 'file', label: 'Markdown', read: readMarkdown };
  if (/\.json$/.test(name) || /^\s*(?:\[\s*\{|\{)/.test(head)) return { kind: 'file', label: 'JSON', read: readJson };
  if (/\.(?:md|markdown)$/.test(name)) return unknown('The file has no front matter, so that its page is not known.');
  return csvFormatOf(head);
}

async function csvFormatOf(head: string): Promise<Format> {
  async function* first(): AsyncGenerator<string> {
    yield head;
  }
  for await (const [header] of csvRows(first(), delimiterOf(head))) {
    const columns = columnsOf(header?.cells ?? []);
    const found = csvFormats.find(({ format }) => format.columns.every((name) => columns.has(name)));
    if (found === undefined) break;
    const { label, format } = found;
    return { kind: 'file', label, read: (file, context) => readCsv(file, format, context) };
  }
  return unknown('The file is of no program that is known here; a table needs a first row with a column “url”.');
}

const unknown = (reason: string): Format => ({ kind: 'unknown', reason });

/** "PK", 3 and 4 before an entry, 5 and 6 for a zip without any. */
async function isZip(file: ImportFile): Promise<boolean> {
  for await (const chunk of file.chunks()) {
    return chunk[0] === 0x50 && chunk[1] === 0x4b && (chunk[2] === 3 || chunk[2] === 5);
  }
  return false;
}

const headLength = 65_536;

async function headOf(file: ImportFile): Promise<string> {
  const { text } = await openText(file);
  let head = '';
  for await (const part of normalised(text)) {
    head += part;
    if (head.length >= headLength) break;
  }
  return head.slice(0, headLength);
}
