import { type MetadataField, metadataFields } from '../score/metadata/fields.ts';
import {
  annotated,
  type Contestant,
  isRightIn,
  type MetadataResult,
  shareAnyRight,
  shareRight,
} from '../score/metadata/results.ts';
import { percent, table } from './table.ts';

/** One line a field: on how many pages it is annotated, and how often each contestant is right, in percent. */
export function fieldsTable(results: readonly MetadataResult[], contestants: readonly Contestant[]): string {
  const rows = metadataFields
    .filter((field) => annotated(results, field).length > 0)
    .map((field) => [
      field,
      annotated(results, field).length,
      ...contestants.map((one) => share(shareRight(results, field, one))),
      share(shareAnyRight(results, field, contestants)),
    ]);
  return table(['% right', 'pages', ...contestants.map(({ name }) => name), 'any of them'], rows);
}

/** The same table for each set of annotations; nothing where there is one set only. */
export function setTables(results: readonly MetadataResult[], contestants: readonly Contestant[]): string[] {
  const sets = [...new Set(results.map(({ set }) => set))];
  if (sets.length < 2) return [];
  return sets.map((set) => {
    const own = results.filter((result) => result.set === set);
    return `${set}: ${own.length} pages\n\n${fieldsTable(own, contestants)}`;
  });
}

/** Every page's annotated fields: what was expected, and what each contestant gave with its verdict. */
export const metadataJson = (results: readonly MetadataResult[], contestants: readonly Contestant[]) =>
  results.map((result) => ({
    id: result.id,
    set: result.set,
    url: result.url,
    fields: Object.fromEntries(
      metadataFields
        .filter((field) => result.expected[field] !== undefined)
        .map((field) => [
          field,
          {
            expected: result.expected[field],
            got: Object.fromEntries(
              contestants.map((one) => [
                one.name,
                { value: result.got.get(one.name)?.[field] ?? null, isRight: isRightIn(result, field, one) },
              ]),
            ),
          },
        ]),
    ),
  }));

const share = (value: number | null): string | null => (value === null ? null : percent(value));

/** Where the first contestant is wrong in a field: what was expected, what each one gave, and by which rule. */
export function missLines(
  results: readonly MetadataResult[],
  field: MetadataField,
  contestants: readonly Contestant[],
): string[] {
  const [first] = contestants;
  if (first === undefined) return [];
  return annotated(results, field)
    .filter((result) => !isRightIn(result, field, first))
    .map((result) =>
      [
        `${result.id}  ${result.url}`,
        `  expected: ${JSON.stringify(result.expected[field])}`,
        ...contestants.map((one) => `  ${one.name}${mark(result, field, one)}: ${gotText(result, field, one)}`),
      ].join('\n'),
    );
}

const mark = (result: MetadataResult, field: MetadataField, one: Contestant): string =>
  isRightIn(result, field, one) ? ' (right)' : '';

function gotText(result: MetadataResult, field: MetadataField, { name }: Contestant): string {
  const got = result.got.get(name);
  if (got === undefined) return 'threw';
  const rule = got.rules?.[provenanceNames[field] ?? field];
  return `${JSON.stringify(got[field])}${rule === undefined ? '' : ` by ${rule}`}`;
}

/** Two fields have another name in a capture than in the corpora. */
const provenanceNames: Partial<Record<MetadataField, string>> = { author: 'authors', lang: 'language' };
