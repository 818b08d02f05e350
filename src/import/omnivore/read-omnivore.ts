import { isRecord } from '../../model/record.ts';
import { baseName, type ImportFile } from '../files/import-file.ts';
import { wholeText } from '../files/text.ts';
import { type Finding, type ReadingContext, refusal } from '../finding.ts';
import type { ImportedHighlight } from '../item.ts';
import type { Row } from '../item-of.ts';
import { type Fields, fieldsOf, findingsOf, jsonOf, listIn } from '../json/read-list.ts';

/** `metadata_0_to_20.json`, of twenty pages each. */
export const isOmnivoreMetadata = (name: string): boolean => /^metadata_\d+_to_\d+\.json$/.test(baseName(name));

/**
 * Reads Omnivore's export (omnivore-app/omnivore, `packages/api/src/jobs/export.ts`): metadata in JSON, the page in
 * `content/SLUG.html`, its highlights in `highlights/SLUG.md`, each a quotation with the note below. A page whose
 * `state` is Deleted was in the trash.
 */
export async function* readOmnivore(
  files: readonly ImportFile[],
  { now }: ReadingContext,
): AsyncGenerator<readonly Finding[]> {
  const byName = new Map(files.map((file) => [/[^/]+\/[^/]+$/.exec(file.name)?.[0] ?? file.name, file]));
  for (const file of files.filter(({ name }) => isOmnivoreMetadata(name))) {
    const entries = listIn(await jsonOf(file));
    if (entries === null) {
      yield [refusal({ file: file.name, line: null }, 'The file is no list of pages.')];
      continue;
    }
    for (const [i, entry] of entries.entries()) {
      const slug = isRecord(entry) ? fieldsOf(entry).text('slug') : '';
      const html = await textOf(byName.get(`content/${slug}.html`));
      const marked = await textOf(byName.get(`highlights/${slug}.md`));
      const rowOf = (fields: Fields): Row | string => omnivoreRow(fields, html, marked);
      yield findingsOf(file.name, [entry], rowOf, now).map((finding) => numbered(finding, i));
    }
  }
}

const textOf = async (file: ImportFile | undefined): Promise<string> => (file === undefined ? '' : wholeText(file));

function omnivoreRow({ text, texts, value }: Fields, html: string, marked: string): Row | string {
  const state = text('state').toUpperCase();
  if (state === 'DELETED') return 'It lay in Omnivore’s trash.';
  return {
    url: text('url'),
    title: text('title'),
    description: text('description'),
    authors: [text('author')],
    saved: text('savedAt'),
    published: text('publishedAt'),
    labels: texts('labels'),
    image: text('thumbnail'),
    readState: state === 'ARCHIVED' ? 'archived' : Number(value('readingProgress')) >= 98 ? 'read' : 'unread',
    highlights: highlightsOf(marked),
    body: html === '' ? null : { kind: 'html', text: html },
  };
}

/** `> quoted lines`, then the note, until the next quotation. */
function highlightsOf(markdown: string): ImportedHighlight[] {
  return markdown
    .replace(/\r\n?/g, '\n')
    .split(/(?:^|\n\s*\n)(?=> )/)
    .filter((part) => part.startsWith('> '))
    .map((part) => {
      const lines = part.split('\n');
      const quoted = lines.filter((line) => line.startsWith('>')).map((line) => line.replace(/^> ?/, ''));
      const others = lines.filter((line) => !line.startsWith('>'));
      return { quote: quoted.join('\n').trim(), note: others.join('\n').trim() };
    });
}

const numbered = (finding: Finding, i: number): Finding =>
  finding.kind === 'refused'
    ? {
        ...finding,
        refused: { ...finding.refused, about: finding.refused.about.replace(/^entry 1/, `entry ${i + 1}`) },
      }
    : finding;
