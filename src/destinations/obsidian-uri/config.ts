import * as v from 'valibot';
import { flagField, reading, requiredField } from '../account.ts';
import { pathField } from '../path-field.ts';

const schema = v.object({
  vault: requiredField('Enter the name of the vault as Obsidian shows it.'),
  path: pathField,
  mayShorten: flagField(true),
});

export type ObsidianUriAccount = v.InferOutput<typeof schema>;

export const readAccount = reading(schema);
