import * as v from 'valibot';
import { addressField, optionalField, reading, secretField } from '../account.ts';
import { pathField } from '../path-field.ts';

const schema = v.object({
  url: addressField('the plugin'),
  apiKey: secretField('Enter the API key that the plugin shows in its settings.'),
  path: pathField,
  vault: optionalField,
});

export type ObsidianRestAccount = v.InferOutput<typeof schema>;

export const readAccount = reading(schema);
