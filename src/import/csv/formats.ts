import { parts } from '../../catalog/files/csv/cells.ts';
import type { ImportedHighlight, ImportedItem } from '../item.ts';
import type { CsvFormat } from './read-csv.ts';

/**
 * Pocket's export: `part_000000.csv`, a column `cursor` in some; tags with `|` between them, `time_added` in seconds.
 * Source: Pocket's own exporter (Pocket/pocket-monorepo, `ListDataExportService`), pull request #847 for `status`, which
 * is `unread` or `archive`.
 */
export const pocketCsv: CsvFormat = {
  columns: ['title', 'url', 'time_added', 'tags'],
  rowOf: (cell) => ({
    url: cell('url'),
    title: cell('title'),
    saved: cell('time_added'),
    labels: cell('tags').split('|'),
    readState: cell('status') === 'archive' ? 'archived' : 'unread',
  }),
};

/** Folders that Instapaper has by itself; every other one is the user's (wallabag/wallabag, #3168 and #8468). */
const instapaperStates: Readonly<Record<string, ImportedItem['readState']>> = {
  unread: 'unread',
  archive: 'archived',
  starred: null,
};

/**
 * Instapaper's export: a row has one folder; `Timestamp` in seconds; `Selection` is the text that was marked when it was
 * saved; `Tags`, since 2024, a JSON list (karakeep-app/karakeep, `parsers.ts`).
 */
export const instapaperCsv: CsvFormat = {
  columns: ['url', 'title', 'selection', 'folder'],
  rowOf: (cell) => {
    const folder = cell('folder');
    const state = instapaperStates[folder.toLowerCase()];
    return {
      url: cell('url'),
      title: cell('title'),
      description: cell('selection'),
      saved: cell('timestamp'),
      labels: [...jsonTexts(cell('tags')), ...(state === undefined ? [folder] : [])],
      // What lies in a folder of the user's has left the list of what is to be read.
      readState: state === undefined ? 'archived' : state,
      isFavourite: folder.toLowerCase() === 'starred',
    };
  },
};

/** Raindrop's place for what lies in no collection. */
const unsorted = /^(?:unsorted|)$/i;

/**
 * Raindrop's export; columns and their forms as its help on CSV files says (help.raindrop.io/import): folders nested by
 * `/`, tags with a comma between them, `created` in ISO 8601 or in seconds.
 */
export const raindropCsv: CsvFormat = {
  columns: ['title', 'note', 'excerpt', 'url', 'folder', 'tags', 'created'],
  rowOf: (cell) => ({
    url: cell('url'),
    title: cell('title'),
    description: cell('excerpt'),
    note: cell('note'),
    saved: cell('created'),
    labels: [...cell('tags').split(','), ...foldersOf(cell('folder'))],
    image: cell('cover'),
    isFavourite: cell('favorite') === 'true',
    highlights: raindropHighlights(cell('highlights')),
  }),
};

/** Our own CSV, see `src/export/csv/`. */
export const sheafCsv: CsvFormat = {
  columns: ['url', 'title', 'topics', 'clipped', 'visited'],
  isGuarded: true,
  rowOf: (cell) => ({
    url: cell('url'),
    title: cell('title'),
    description: cell('description'),
    note: cell('note'),
    saved: cell('clipped'),
    published: cell('published'),
    authors: parts(cell('authors')),
    siteName: cell('site'),
    language: cell('language'),
    image: cell('image'),
    labels: [...parts(cell('topics')), ...parts(cell('keywords'))],
  }),
};

/** Any other table with a column for the address, under the names that programs use. */
export const anyCsv: CsvFormat = {
  columns: ['url'],
  rowOf: (cell) => {
    const first = (...columns: readonly string[]): string => columns.map(cell).find((text) => text !== '') ?? '';
    return {
      url: cell('url'),
      title: first('title', 'name'),
      description: first('description', 'excerpt', 'summary'),
      note: first('note', 'notes'),
      saved: first('created', 'created_at', 'saved_at', 'added', 'time_added', 'date_added', 'date', 'timestamp'),
      labels: [...first('tags', 'labels').split(/[,;|]/), ...foldersOf(first('folder', 'collection'))],
    };
  },
};

const foldersOf = (path: string): string[] => path.split('/').filter((folder) => !unsorted.test(folder.trim()));

/** `Highlight:` before each, `Note:` before what was written to it; a text without either is one highlight. */
function raindropHighlights(cell: string): ImportedHighlight[] {
  if (cell === '') return [];
  return cell
    .split(/(?:^|\n)\s*Highlight:/i)
    .filter((part) => part.trim() !== '')
    .map((part) => {
      const [quote = '', note = ''] = part.split(/\n\s*Note:/i);
      return { quote: quote.trim(), note: note.trim() };
    });
}

function jsonTexts(cell: string): string[] {
  if (!cell.startsWith('[')) return cell.split(',');
  try {
    const list: unknown = JSON.parse(cell);
    return Array.isArray(list) ? list.map(String) : [];
  } catch (cause) {
    if (!(cause instanceof SyntaxError)) throw cause;
    // No list after all: a tag may begin with a bracket.
    return [cell];
  }
}
