import { type Column, isOfOfferings } from './columns.ts';
import type { Row } from './parse-rows.ts';

/** A row with its cells by column. */
export interface Entry {
  readonly line: number;
  readonly kind: string;
  /** Empty where the file has no such column or the row no such cell. */
  readonly at: (column: Column) => string;
}

/** What is wrong with the row that names the columns. */
export function headerFaults({ line, cells }: Row, columns: readonly (Column | undefined)[]): string[] {
  const twice = columns.filter((column, i) => column !== undefined && columns.indexOf(column) !== i);
  return [
    ...(columns.includes('label') ? [] : [`Line ${line}: must name the columns, with one called label among them.`]),
    ...twice.map((column) => `Line ${line}: names the column ${column} twice.`),
    ...(isOfOfferings(cells) || columns.includes('kind') || !columns.includes('vendor')
      ? []
      : [`Line ${line}: offerings need a column offeringId, or the columns kind and id.`]),
  ];
}

const isYesOrNo = (cell: string): boolean => /^(?:|yes|true|1|x|no|false|0)$/i.test(cell);
export const isWhole = (cell: string): boolean => /^-?\d+$/.test(cell) && Number.isSafeInteger(Number(cell));

/** What is wrong with a row by itself. */
export function entryFaults({ line, kind, at }: Entry): string[] {
  if (kind !== 'topic' && kind !== 'offering')
    return [`Line ${line}, kind: must be topic or offering, is ${shown(kind)}.`];
  const isNumbered = kind === 'offering';
  return [
    ...(isNumbered && !isWhole(at('id'))
      ? [`Line ${line}, offeringId: must be a whole number, is ${shown(at('id'))}.`]
      : []),
    ...(isNumbered && at('replacedBy') !== '' && !isWhole(at('replacedBy'))
      ? [`Line ${line}, replacedBy: must be an offering’s id, is ${shown(at('replacedBy'))}.`]
      : []),
    ...(isYesOrNo(at('retired'))
      ? []
      : [`Line ${line}, retired: must be yes, no or empty, is ${shown(at('retired'))}.`]),
    ...(/^(?:|own|proposed)$/i.test(at('origin'))
      ? []
      : [`Line ${line}, origin: must be own, proposed or empty, is ${shown(at('origin'))}.`]),
  ];
}

/** A row with more cells than there are columns has a delimiter that should be in quotes. */
export const rowFaults = ({ line, cells }: Row, header: Row): string[] =>
  cells.slice(header.cells.length).some((cell) => cell !== '')
    ? [`Line ${line}: has ${cells.length} cells, but the header names ${header.cells.length} columns.`]
    : [];

const shown = (cell: string): string => JSON.stringify(cell.length > 40 ? `${cell.slice(0, 40)}…` : cell);
