import { originsOf } from '../address.ts';
import type { Descriptor } from '../destination.ts';
import { offeringsField, serverField } from '../form-fields.ts';

export const descriptor: Descriptor = {
  kind: 'linkding',
  label: 'linkding',
  summary: 'A bookmark with title, description, notes and tags.',
  fields: [
    serverField(
      'As the browser shows it, with the path if linkding is installed below one.',
      'https://links.example.com',
    ),
    {
      type: 'secret',
      key: 'token',
      label: 'API token',
      hint: 'In linkding under Settings, Integrations, REST API.',
      isRequired: true,
    },
    { type: 'flag', key: 'isUnread', label: 'Mark new bookmarks as unread', initial: false },
    offeringsField,
  ],
  takesImage: false,
  origins: ({ url }) => originsOf(url),
};
