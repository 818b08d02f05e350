import { originsOf } from '../address.ts';
import type { Descriptor } from '../destination.ts';

export const descriptor: Descriptor = {
  kind: 'wallabag',
  label: 'wallabag',
  summary: 'An entry with the article as you saw it, its title, authors, date, picture and tags.',
  fields: [
    {
      type: 'url',
      key: 'url',
      label: 'Address',
      hint: 'As the browser shows it, with the path if wallabag is installed below one.',
      isRequired: true,
      placeholder: 'https://app.wallabag.it',
    },
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
    {
      type: 'flag',
      key: 'withArticle',
      label: 'Send the article as it was clipped',
      hint: 'Without it, wallabag fetches the page itself, and sees what a stranger sees.',
      initial: true,
    },
    { type: 'flag', key: 'isRead', label: 'Mark new entries as read', initial: false },
    { type: 'flag', key: 'withOfferings', label: 'Also tag with the offerings', initial: false },
  ],
  takesImage: false,
  origins: ({ url }) => originsOf(url),
};
