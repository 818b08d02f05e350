import type { ImportFile } from '../files/import-file.ts';
import { normalised, openText } from '../files/text.ts';
import { type Finding, type ReadingContext, refusal } from '../finding.ts';
import type { ImportedItem } from '../item.ts';
import { itemOf, type Row } from '../item-of.ts';
import { htmlTokens, type Token } from './tokens.ts';

/** A link as it is being read. */
interface Link {
  readonly attributes: ReadonlyMap<string, string>;
  readonly folders: readonly string[];
  readonly heading: string;
  readonly number: number;
  title: string;
  description: string;
}

/**
 * Reads bookmarks as browsers and bookmark managers write them (the "Netscape bookmark file": Mozilla's
 * `BookmarkHTMLUtils.sys.mjs` says what its elements mean), as a stream. What programs add to it:
 *
 * - `TAGS` with commas, `TOREAD`, and in the description `[linkding-notes]…[/linkding-notes]`; the tag
 *   `linkding:bookmarks.archived` (linkding: `exporter.py`, `parser.py`)
 * - Pocket's older export (`ril_export.html`): `time_added`, and the heading "Read Archive" above what is archived
 */
export async function* readNetscape(file: ImportFile, { now }: ReadingContext): AsyncGenerator<readonly Finding[]> {
  const { text, remark } = await openText(file);
  if (remark !== null) yield [{ kind: 'remark', file: file.name, text: remark }];
  const reading = new Reading();
  const findingOf = (link: Link): Finding => {
    const place = { file: file.name, line: null };
    const row = rowOf(link);
    const item = itemOf(row, now);
    if (item.ok) return { kind: 'item', item: item.value, place };
    return refusal(place, item.error, `${link.number}. ${link.title.trim()} ${row.url}`);
  };
  for await (const tokens of htmlTokens(normalised(text))) {
    for (const token of tokens) reading.take(token);
    yield reading.finished().map(findingOf);
  }
  reading.end();
  yield reading.finished().map(findingOf);
}

/** Folders that every browser has; what lies in them directly was filed by nobody. */
const ownFolders = ['personal_toolbar_folder', 'unfiled_bookmarks_folder', 'places_root'];

/** What a text at this place belongs to. */
type Into = 'nothing' | 'title' | 'description' | 'folder' | 'heading';

class Reading {
  #done: Link[] = [];
  #link: Link | null = null;
  #into: Into = 'nothing';
  /** The name of the folder whose list comes next; empty for one of the browser's own. */
  #nextFolder = '';
  #heading = '';
  #number = 0;
  readonly #folders: string[] = [];

  finished(): Link[] {
    const done = this.#done;
    this.#done = [];
    return done;
  }

  end(): void {
    if (this.#link !== null) this.#done.push(this.#link);
    this.#link = null;
    this.#into = 'nothing';
  }

  take(token: Token): void {
    if ('text' in token) this.#takeText(token.text);
    else if (token.isEnd) this.#takeEnd(token.tag);
    else this.#takeStart(token.tag, token.attributes);
  }

  #takeText(text: string): void {
    if (this.#into === 'title' && this.#link !== null) this.#link.title += text;
    if (this.#into === 'description' && this.#link !== null) this.#link.description += text;
    if (this.#into === 'folder') this.#nextFolder += text;
    if (this.#into === 'heading') this.#heading += text;
  }

  #takeStart(tag: string, attributes: ReadonlyMap<string, string>): void {
    if (tag === 'br' && this.#into === 'description') this.#takeText('\n');
    if (/^(?:dt|li|dl|ul|hr|a|h[1-6])$/.test(tag)) this.end();
    if (tag === 'a') {
      this.#number += 1;
      const folders = this.#folders.filter((folder) => folder !== '');
      const [heading, number] = [this.#heading.trim(), this.#number];
      this.#link = { attributes, folders, heading, number, title: '', description: '' };
      this.#into = 'title';
    } else if (tag === 'dd') this.#into = this.#link === null ? 'nothing' : 'description';
    else if (tag === 'dl') {
      this.#folders.push(this.#nextFolder.trim());
      this.#nextFolder = '';
    } else if (tag === 'h1') {
      this.#heading = '';
      this.#into = 'heading';
    } else if (/^h[2-6]$/.test(tag)) {
      this.#nextFolder = '';
      this.#into = ownFolders.some((own) => attributes.has(own)) ? 'nothing' : 'folder';
    }
  }

  #takeEnd(tag: string): void {
    if (tag === 'a' || /^h[1-6]$/.test(tag)) this.#into = 'nothing';
    if (tag !== 'dl') return;
    this.end();
    this.#folders.pop();
  }
}

const archivedTag = /^linkding:(?:bookmarks\.)?archived$/;

function rowOf({ attributes, folders, heading, title, description }: Link): Row {
  const tags = (attributes.get('tags') ?? '').split(',');
  const [, before = '', note = '', behind = ''] =
    /^(.*?)\[linkding-notes\](.*?)(?:\[\/linkding-notes\](.*))?$/s.exec(description) ?? [];
  return {
    url: attributes.get('href') ?? '',
    title,
    description: note === '' ? description : before + behind,
    note,
    saved: attributes.get('add_date') ?? attributes.get('time_added') ?? null,
    labels: [...tags.filter((tag) => !archivedTag.test(tag.trim())), ...folders],
    readState: readStateOf(attributes, tags, heading),
  };
}

function readStateOf(
  attributes: ReadonlyMap<string, string>,
  tags: readonly string[],
  heading: string,
): ImportedItem['readState'] {
  if (tags.some((tag) => archivedTag.test(tag.trim())) || /^read archive$/i.test(heading)) return 'archived';
  if (attributes.get('toread') === '1' || /^unread$/i.test(heading)) return 'unread';
  return attributes.get('toread') === '0' ? 'read' : null;
}
