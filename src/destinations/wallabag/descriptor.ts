import { originsOf } from '../address.ts';
import type { Descriptor } from '../destination.ts';
import { articleField, offeringsField, serverField } from '../form-fields.ts';

export const descriptor: Descriptor = {
  kind: 'wallabag',
  label: 'wallabag',
  summary: 'An entry with the article as you saw it, its title, authors, date, picture and tags.',
  fields: [
    serverField(
      'As the browser shows it, with the path if wallabag is installed below one.',
      'https://app.wallabag.it',
    ),
    {
      type: 'text',
      key: 'clientId',
      label: 'Client ID',
      hint: 'In wallabag under API clients management: create a client there.',
      isRequired: true,
    },
    { type: 'secret', key: 'clientSecret', label: 'Client secret', isRequired: true },
    { type: 'text', key: 'username', label: 'User name', isRequired: true },
    {
      type: 'secret',
      key: 'password',
      label: 'Password',
      hint: 'wallabag gives access to its API for the password alone. It stays on this device.',
      isRequired: true,
    },
    articleField('wallabag'),
    { type: 'flag', key: 'isRead', label: 'Mark new entries as read', initial: false },
    offeringsField,
  ],
  takesImage: false,
  origins: ({ url }) => originsOf(url),
};
