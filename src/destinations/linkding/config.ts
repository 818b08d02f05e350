import * as v from 'valibot';
import { addressField, flagField, reading, secretField } from '../account.ts';

const schema = v.object({
  url: addressField('linkding'),
  token: secretField('Enter the API token that linkding shows in its settings.'),
  isUnread: flagField(false),
  withOfferings: flagField(false),
});

export type LinkdingAccount = v.InferOutput<typeof schema>;

export const readAccount = reading(schema);
