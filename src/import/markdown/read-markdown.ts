import { splitFile } from '../../export/curated-content/file.ts';
import { moveImages } from '../../export/markdown/move-images.ts';
import { isYamlMap, loadYamlMap, type YamlValue } from '../../export/yaml.ts';
import { limits } from '../../model/limits.ts';
import { importCuratedContent } from '../curated-content/import-curated-content.ts';
import { asText, asTexts, firstText, type Values, valuesOf } from '../curated-content/values.ts';
import { encodingOf } from '../files/encoding.ts';
import { ImportFault, type ImportFile } from '../files/import-file.ts';
import { type Finding, type ReadingContext, refusal } from '../finding.ts';
import { itemOf, type Row } from '../item-of.ts';

/**
 * Reads a Markdown file with front matter: our own, curated content, or another program's, by the names that Obsidian's
 * clipper, Hugo, Jekyll, MarkDownload and Omnivore's plugin give to the same things.
 */
export async function* readMarkdown(file: ImportFile, context: ReadingContext): AsyncGenerator<readonly Finding[]> {
  const place = { file: file.name, line: null };
  const text = await markdownText(file);
  const parts = splitFile(text);
  if (!parts.ok) {
    const reason = parts.error === 'no-front-matter' ? 'The file has no front matter.' : 'The front matter has no end.';
    yield [refusal(place, reason)];
    return;
  }
  const loaded = loadYamlMap(parts.value.yaml);
  if (!loaded.ok) {
    const { reason, line } = loaded.error;
    yield [
      refusal({ file: file.name, line: line === null ? null : line + 1 }, `The front matter is no YAML: ${reason}.`),
    ];
    return;
  }
  const values = valuesOf(loaded.value);
  if (isCuratedContent(values)) {
    yield [curatedFinding(text, file.name, context)];
    return;
  }
  const row = rowOf(values, parts.value.body);
  const item = itemOf(row, context.now);
  yield [item.ok ? { kind: 'item', item: item.value, place } : refusal(place, item.error, row.title ?? '')];
}

/** To the letter, its byte order mark and line ends left in: a curated-content file is to come back as it was. */
async function markdownText(file: ImportFile): Promise<string> {
  if (file.size > limits.importedFile) throw new ImportFault('The file is too large for an article.');
  const { label } = await encodingOf(file);
  const decoder = new TextDecoder(label, { ignoreBOM: label === 'utf-8' });
  let text = '';
  for await (const chunk of file.chunks()) text += decoder.decode(chunk, { stream: true });
  return text + decoder.decode();
}

/** By what no other program writes; those written by hand have their address under `href`, see docs/export-formats.md. */
const isCuratedContent = (values: Values): boolean =>
  values.at('mdName') !== undefined ||
  (values.at('htmlMetaData') !== undefined && values.at('link') !== undefined) ||
  asText(values.at('archetype')) === 'curated-content' ||
  (asText(values.at('href')) ?? '') !== '';

function curatedFinding(text: string, file: string, { settings, now }: ReadingContext): Finding {
  const read = importCuratedContent(text, settings, now);
  const place = { file, line: null };
  if (!read.ok) return refusal(place, [read.error.message, ...(read.error.details ?? [])].join(' '));
  return { kind: 'clip', clip: { ...read.value, trashedAt: null, images: [] }, isFinished: false, place };
}

function rowOf(values: Values, body: string): Row {
  const texts = (...keys: readonly string[]): string[] => keys.flatMap((key) => listed(values.at(key)));
  const first = (...keys: readonly string[]): string => firstText(...keys.map((key) => values.at(key))) ?? '';
  const isTrue = (...keys: readonly string[]): boolean => keys.some((key) => values.at(key) === true);
  // Our own tags say the topics once more, as slugs.
  const topics = texts('topics', 'proposedTopics');
  return {
    url: firstUrl(values),
    title: first('title', 'name'),
    description: first('description', 'summary', 'excerpt'),
    note: first('note', 'notes', 'comment'),
    labels: topics.length > 0 ? topics : texts('tags', 'tag', 'labels', 'keywords', 'categories'),
    // A comma may stand within a name.
    authors: ['author', 'authors', 'byline'].flatMap((key) => asTexts(values.at(key))).map(plain),
    siteName: first('site', 'site_name', 'siteName', 'publisher', 'source_name'),
    language: first('language', 'lang'),
    published: first('published', 'date_published', 'datePublished', 'publishDate', 'pubDate'),
    saved: first('clipped', 'date_saved', 'dateSaved', 'saved', 'savedAt', 'created', 'date_added', 'added', 'date'),
    image: first('image', 'cover', 'thumbnail'),
    highlights: texts('highlights').map((quote) => ({ quote, note: '' })),
    readState: isTrue('archived') ? 'archived' : isTrue('read', 'is_read') ? 'read' : null,
    isFavourite: isTrue('favourite', 'favorite', 'starred'),
    body: { kind: 'markdown', text: withWebImages(body, values.at('imageSources')) },
  };
}

/** Our own exports have images beside the file, and say where each is from. */
function withWebImages(body: string, sources: YamlValue | undefined): string {
  if (!isYamlMap(sources)) return body;
  return moveImages(
    body,
    new Map(Object.entries(sources).flatMap(([path, url]) => (typeof url === 'string' ? [[path, url]] : []))),
  );
}

/** Under `source` some programs have a name instead of the address. */
function firstUrl(values: Values): string {
  const candidates = ['url', 'source', 'link', 'href', 'source_url', 'original_url', 'originalUrl', 'canonical'];
  const urls = candidates.flatMap((key) => listed(values.at(key)));
  return urls.find((url) => /^https?:\/\//i.test(url)) ?? urls[0] ?? '';
}

/** A list, or one text of several parted by commas; `[[Page]]` and `#tag` are Obsidian's ways to write a name. */
function listed(value: YamlValue | undefined): string[] {
  if (Array.isArray(value)) return value.flatMap((each) => (isYamlMap(each) ? textIn(each) : asTexts(each))).map(plain);
  const text = asText(value) ?? '';
  const isList = text.includes(',') && !/^https?:/i.test(text);
  return (isList ? text.split(',') : [text]).map((each) => plain(each.trim())).filter((each) => each !== '');
}

const textIn = (map: { readonly [key: string]: YamlValue }): string[] => [
  asText(map['name'] ?? map['text'] ?? map['href'] ?? null) ?? '',
];

const plain = (text: string): string => text.replace(/^\[\[(?:[^|\]]*\|)?([^\]]*)\]\]$/, '$1').replace(/^#(?=\S)/, '');
