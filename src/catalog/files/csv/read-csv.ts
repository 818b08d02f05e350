import { categoryOf, type Offering, type Topic } from '../../../model/catalog.ts';
import { ok } from '../../../model/result.ts';
import { wellFormed } from '../../../model/text.ts';
import { topicIdOf } from '../../topic-id.ts';
import { topicIdsByCategory } from '../../topic-ids.ts';
import type { CatalogReader } from '../catalog-file.ts';
import { contradictionsOf } from '../contradictions.ts';
import type { PlaceOf } from '../places.ts';
import { refuse } from '../refuse.ts';
import { parts } from './cells.ts';
import { type Column, columnOf, isOfOfferings } from './columns.ts';
import { type Entry, entryFaults, headerFaults, isWhole, rowFaults } from './faults.ts';
import { withMadeIds } from './made-ids.ts';
import { parseRows, type Row } from './parse-rows.ts';

/**
 * Reads topics, offerings or both from CSV (docs/catalog-format.md): a file of its own for either, or one with a column
 * `kind`. Findings name the line that a row begins at.
 */
export const readCsv: CatalogReader = (text, { topics: known }) => {
  const rows = parseRows(wellFormed(text));
  if (!rows.ok) return refuse(rows.error);
  const [header, ...body] = rows.value;
  if (header === undefined) return refuse(['The file is empty.']);
  const columnsOf = header.cells.map(columnOf);
  const faults = headerFaults(header, columnsOf);
  if (faults.length > 0) return refuse(faults);
  if (body.length === 0) return refuse([`Line ${header.line}: names the columns, but no row follows.`]);

  const entries = entriesOf(body, header, columnsOf);
  const ofTopics = entries.filter(({ kind }) => kind === 'topic');
  const ofOfferings = entries.filter(({ kind }) => kind === 'offering');
  const { topics, faults: idFaults } = withMadeIds(ofTopics, ofTopics.map(topicOf));
  const references = referencesTo(ofTopics.length > 0 ? topics : known);
  const linked = topics.map((topic) => ({
    ...topic,
    ...(topic.parent === undefined ? {} : { parent: references.idOf(topic.parent) }),
    ...(topic.replacedBy === undefined ? {} : { replacedBy: references.idOf(topic.replacedBy) }),
  }));
  const offerings = ofOfferings.map((entry) => offeringOf(entry, references.categoryOf));

  const placeOf: PlaceOf = (list, index, key) => {
    const line = (list === 'topics' ? ofTopics : ofOfferings)[index]?.line ?? 0;
    return key === undefined ? `line ${line}` : `line ${line}, ${key.replace(/^categories\[\d+\]$/, 'topics')}`;
  };
  const findings = [
    ...body.flatMap((row) => rowFaults(row, header)),
    ...entries.flatMap(entryFaults),
    ...idFaults,
    ...contradictionsOf({ topics: linked, offerings }, placeOf, ofTopics.length > 0 ? [] : known),
  ];
  if (findings.length > 0) return refuse([...new Set(findings)].sort(byLine));
  return ok({
    notice: {},
    topics: ofTopics.length > 0 ? linked : null,
    offerings: ofOfferings.length > 0 ? offerings : null,
    languages: [],
    notes: passedOver(header, columnsOf, body),
  });
};

/** Excel gives rows of a once wider table cells without a name; where nothing stands in them, nothing is lost. */
const passedOver = ({ cells }: Row, columns: readonly (Column | undefined)[], body: readonly Row[]): string[] =>
  cells.flatMap((name, i) => {
    if (columns[i] !== undefined) return [];
    if (name !== '') return [`The column “${name}” was passed over.`];
    const isEmpty = body.every((row) => (row.cells[i] ?? '') === '');
    return isEmpty ? [] : [`Column ${i + 1}, which has no name, was passed over.`];
  });

function entriesOf(rows: readonly Row[], { cells: header }: Row, columns: readonly (Column | undefined)[]): Entry[] {
  const places = new Map(columns.map((column, i) => [column, i]));
  const ownKind = isOfOfferings(header) ? 'offering' : 'topic';
  return rows.map(({ line, cells }) => {
    const at = (column: Column): string => cells[places.get(column) ?? -1] ?? '';
    return { line, kind: places.has('kind') ? at('kind').toLowerCase() : ownKind, at };
  });
}

function topicOf({ at }: Entry): Topic {
  const label = at('label');
  const source = at('source');
  const origin = at('origin').toLowerCase();
  return {
    id: at('id') || topicIdOf(categoryOf({ label, source })),
    label,
    source,
    ...optional('parent', at('parent')),
    ...common(at),
    ...optional('replacedBy', at('replacedBy')),
    ...(origin === 'proposed' ? { proposed: true } : {}),
    ...(origin === 'own' ? { own: true } : {}),
  };
}

const offeringOf = ({ line, at }: Entry, categoryNamed: (name: string) => string): Offering => ({
  // A bad id is a finding of its own; it must not count as one that stands twice.
  offeringId: isWhole(at('id')) ? Number(at('id')) : line + 0.5,
  label: at('label'),
  permalink: at('permalink'),
  categories: [...new Set(parts(at('topics')).map(categoryNamed))],
  ...optional('vendor', at('vendor')),
  ...common(at),
  // A bad one is a finding of its own, too.
  ...(isWhole(at('replacedBy')) ? { replacedBy: Number(at('replacedBy')) } : {}),
});

const common = (at: Entry['at']) => ({
  ...(at('synonyms') === '' ? {} : { synonyms: parts(at('synonyms')) }),
  ...optional('description', at('description')),
  ...(isYes(at('retired')) ? { retired: true } : {}),
});

const optional = <K extends string>(key: K, value: string) =>
  (value === '' ? {} : { [key]: value }) as { readonly [key in K]?: string };

/** Spreadsheets are kept by people: a topic is named by its id or by its category, whichever they have at hand. */
function referencesTo(topics: readonly Topic[]) {
  const categories = new Map(topics.map((topic) => [topic.id, categoryOf(topic)]));
  const ids = topicIdsByCategory({ topics });
  return {
    idOf: (name: string): string => (categories.has(name) ? name : (ids.get(name) ?? name)),
    categoryOf: (name: string): string => categories.get(name) ?? name,
  };
}

const isYes = (cell: string): boolean => /^(?:yes|true|1|x)$/i.test(cell);

const lineOf = (finding: string): number => Number(/^Line (\d+)/.exec(finding)?.[1] ?? 0);
const byLine = (a: string, b: string): number => lineOf(a) - lineOf(b);
