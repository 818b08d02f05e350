import * as v from 'valibot';
import { addressField, flagField, reading, secretField } from '../account.ts';

const schema = v.object({
  url: addressField('Karakeep'),
  apiKey: secretField('Enter an API key of Karakeep.'),
  withArticle: flagField(true),
  isArchived: flagField(false),
  withOfferings: flagField(false),
});

export type KarakeepAccount = v.InferOutput<typeof schema>;

export const readAccount = reading(schema);
