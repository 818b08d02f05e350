/** The columns of a file that Sheaf writes, in their order. */
export const columns = [
  'kind',
  'id',
  'label',
  'source',
  'parent',
  'synonyms',
  'description',
  'permalink',
  'topics',
  'vendor',
  'retired',
  'replacedBy',
  'origin',
] as const;
export type Column = (typeof columns)[number];

/** Other names that a column goes by; blanks, hyphens, underscores and case do not count. */
const otherNames: Readonly<Record<string, Column>> = { topicid: 'id', offeringid: 'id', categories: 'topics' };

const plain = (name: string): string => name.toLowerCase().replace(/[\s_-]/g, '');

const byName = new Map<string, Column>([
  ...columns.map((column) => [plain(column), column] as const),
  ...Object.entries(otherNames),
]);

/** The column that a header cell names. */
export const columnOf = (header: string): Column | undefined => byName.get(plain(header));

/** Whether a header makes a file without the column `kind` one of offerings. */
export const isOfOfferings = (headers: readonly string[]): boolean =>
  headers.some((each) => plain(each) === 'offeringid');
