import * as v from 'valibot';
import { addressField, flagField, reading, requiredField } from '../account.ts';

const schema = v.object({
  url: addressField('wallabag'),
  clientId: requiredField('Enter the client ID that wallabag shows for its API client.'),
  clientSecret: requiredField('Enter the client secret that wallabag shows for its API client.'),
  username: requiredField('Enter your user name in wallabag.'),
  /** To the letter: a password may begin or end with a space. */
  password: v.pipe(v.optional(v.string(), ''), v.nonEmpty('Enter your password in wallabag.')),
  withArticle: flagField(true),
  isRead: flagField(false),
  withOfferings: flagField(false),
});

export type WallabagAccount = v.InferOutput<typeof schema>;

export const readAccount = reading(schema);
