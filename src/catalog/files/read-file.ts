import { parseJson } from '../../model/json.ts';
import type { Problem } from '../../model/problem.ts';
import { isRecord } from '../../model/record.ts';
import { ok, type Result } from '../../model/result.ts';
import type { CatalogFile, ReadOptions } from './catalog-file.ts';
import { readCsv } from './csv/read-csv.ts';
import { decode } from './decode.ts';
import { readCatalogValue } from './read-json.ts';
import { refuse } from './refuse.ts';
import { sizeFault } from './size.ts';
import { readSkosValue } from './skos/read-skos.ts';

/**
 * Reads a file in whichever format its text is: JSON begins with a bracket and is SKOS where it has anything of
 * JSON-LD; everything else is CSV. Names and media types are not asked: servers and people get them wrong.
 */
export function readCatalogFile(bytes: Uint8Array<ArrayBuffer>, options: ReadOptions): Result<CatalogFile, Problem> {
  const size = sizeFault(bytes.byteLength);
  if (!size.ok) return size;
  const isCsv = !startsLikeJson(bytes);
  const decoded = decode(bytes, isCsv);
  if (!decoded.ok) return refuse([decoded.error]);
  const { text, note } = decoded.value;
  if (text.trim() === '') return refuse(['The file is empty.']);
  const other = otherNotation(text);
  if (other !== null) return refuse([other]);
  const read = isCsv ? readCsv(text, options) : readJsonText(text, options);
  if (!read.ok || note === null) return read;
  return ok({ ...read.value, notes: [note, ...read.value.notes] });
}

/** Why a text is of another kind, where its beginning tells. No header of CSV begins so. */
function otherNotation(text: string): string | null {
  // A prefix of Turtle or SPARQL's way of writing it; the IRI that a line of N-Triples begins with.
  if (/^\s*(?:@?(?:prefix|base)\s[^,;\t]*<|<[a-z][a-z0-9+.-]*:\/\/[^<>\s]*>)/i.test(text)) {
    return 'The file is Turtle or N-Triples; save the vocabulary as JSON-LD.';
  }
  return /^\s*</.test(text) ? 'The file is a web page or XML; a catalog is JSON, CSV or SKOS as JSON-LD.' : null;
}

function readJsonText(text: string, options: ReadOptions): Result<CatalogFile, Problem> {
  const json = parseJson(text);
  if (!json.ok) return refuse([`Line ${json.error.line}, column ${json.error.column}: ${json.error.reason}.`]);
  if (isJsonLd(json.value)) return readSkosValue(json.value, options);
  const catalog = readCatalogValue(json.value);
  if (!catalog.ok) return catalog;
  const { topics, offerings, ...notice } = catalog.value;
  return ok({ notice, topics, offerings, languages: [], notes: [] });
}

/** The first byte that is no blank, no byte order mark and no half of UTF-16. */
function startsLikeJson(bytes: Uint8Array): boolean {
  const first = bytes.find((byte) => byte > 0x20 && byte < 0x7f);
  return first === 0x7b || first === 0x5b;
}

/** An expanded document is a list of nodes; a compacted one has a keyword at its top. */
const isJsonLd = (json: unknown): boolean =>
  (Array.isArray(json) &&
    json.length > 0 &&
    json.every((each) => hasKeyword(each, ['@context', '@graph', '@id', '@type']))) ||
  hasKeyword(json, ['@context', '@graph', '@id']);

const hasKeyword = (json: unknown, keywords: readonly string[]): boolean =>
  isRecord(json) && keywords.some((key) => Object.hasOwn(json, key));
