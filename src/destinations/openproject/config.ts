import * as v from 'valibot';
import { addressField, flagField, optionalField, reading, requiredField, secretField } from '../account.ts';

const access = {
  url: v.pipe(addressField('OpenProject'), v.transform(withoutApiPath)),
  token: secretField('Enter the API token.'),
};
const fields = {
  clipIdField: optionalField,
  sourceUrlField: optionalField,
  cleanUrlField: optionalField,
  topicsField: optionalField,
};

const accessSchema = v.object({ ...access, ...fields, project: optionalField, type: optionalField });
const schema = v.object({
  ...access,
  ...fields,
  project: v.pipe(requiredField('Pick a project.'), v.digits('Pick a project from the list.')),
  type: requiredField('Pick a type of work packages.'),
  readable: v.optional(v.picklist(['none', 'html', 'markdown'], 'Pick what is attached as readable content.'), 'html'),
  withMetadata: flagField(true),
});

/** Enough to ask what there is. Custom fields and the type go by their names, the project by its id. */
export type Access = v.InferOutput<typeof accessSchema>;
export type OpenProjectAccount = v.InferOutput<typeof schema>;
export type FieldKey = keyof typeof fields;

export const readAccess = reading(accessSchema);
export const readAccount = reading(schema);

/** The address of the API is sometimes at hand where the server's is asked for. */
function withoutApiPath(base: string): string {
  return base.replace(/\/api(?:\/v3)?$/, '');
}
