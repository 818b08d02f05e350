import * as v from 'valibot';
import { addressField, flagField, reading, secretField } from '../account.ts';

const schema = v.object({
  url: addressField('Readeck'),
  token: secretField('Enter an API token of Readeck.'),
  withArticle: flagField(true),
  withOfferings: flagField(false),
});

export type ReadeckAccount = v.InferOutput<typeof schema>;

export const readAccount = reading(schema);
