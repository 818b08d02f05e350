import { originsOf } from '../address.ts';
import type { Descriptor } from '../destination.ts';

export const descriptor: Descriptor = {
  kind: 'linkding',
  label: 'linkding',
  summary: 'A bookmark with title, description, notes and tags.',
  fields: [
    {
      type: 'url',
      key: 'url',
      label: 'Address',
      hint: 'As the browser shows it, with the path if linkding is installed below one.',
      isRequired: true,
      placeholder: 'https://links.example.com',
    },
    {
      type: 'secret',
      key: 'token',
      label: 'API token',
      hint: 'In linkding under Settings, Integrations, REST API.',
      isRequired: true,
    },
    { type: 'flag', key: 'isUnread', label: 'Mark new bookmarks as unread', initial: false },
    { type: 'flag', key: 'withOfferings', label: 'Also tag with the offerings', initial: false },
  ],
  takesImage: false,
  origins: ({ url }) => originsOf(url),
};
