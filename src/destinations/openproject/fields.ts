import { err, ok, type Result } from '../../model/result.ts';
import type { Failed } from '../http/failure.ts';
import { misfit } from '../misfit.ts';
import type { FieldKey, OpenProjectAccount } from './config.ts';
import type { CustomField } from './form.ts';
import { byName, fits } from './names.ts';

/** The custom fields that hold a clip's parts; null where none is picked. */
export type ClipFields = Readonly<Record<FieldKey, CustomField | null>>;

/** Finds the fields that are picked, by their names. */
export function clipFields(account: OpenProjectAccount, fields: readonly CustomField[]): Result<ClipFields, Failed> {
  const keys = ['clipIdField', 'sourceUrlField', 'cleanUrlField', 'topicsField'] as const satisfies readonly FieldKey[];
  const missing = keys.filter((key) => account[key] !== '' && fieldOf(account, key, fields) === null);
  if (missing.length > 0) {
    const names = missing.map((key) => `“${account[key]}”`).join(', ');
    return err(misfit(`Work packages of the type “${account.type}” have no field ${names} in this project.`));
  }
  return ok({
    clipIdField: fieldOf(account, 'clipIdField', fields),
    sourceUrlField: fieldOf(account, 'sourceUrlField', fields),
    cleanUrlField: fieldOf(account, 'cleanUrlField', fields),
    topicsField: fieldOf(account, 'topicsField', fields),
  });
}

function fieldOf(
  account: Readonly<Record<FieldKey, string>>,
  key: FieldKey,
  fields: readonly CustomField[],
): CustomField | null {
  if (account[key] === '') return null;
  return byName(
    fields.filter((field) => fits(key, field)),
    account[key],
  );
}

/** Names by key, for the server's errors. */
export const fieldNames = (fields: readonly CustomField[]): ReadonlyMap<string, string> =>
  new Map(fields.map(({ key, name }) => [key, name]));
