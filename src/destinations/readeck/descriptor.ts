import { originsOf } from '../address.ts';
import type { Descriptor } from '../destination.ts';

export const descriptor: Descriptor = {
  kind: 'readeck',
  label: 'Readeck',
  summary: 'A bookmark with the article as you saw it, its title and labels.',
  fields: [
    {
      type: 'url',
      key: 'url',
      label: 'Address',
      hint: 'As the browser shows it, with the path if Readeck is installed below one.',
      isRequired: true,
      placeholder: 'https://read.example.com',
    },
    {
      type: 'secret',
      key: 'token',
      label: 'API token',
      hint: 'In Readeck under Profile, API Tokens; it must be allowed to read and write bookmarks.',
      isRequired: true,
    },
    {
      type: 'flag',
      key: 'withArticle',
      label: 'Send the article as it was clipped',
      hint: 'Without it, Readeck fetches the page itself, and sees what a stranger sees.',
      initial: true,
    },
    { type: 'flag', key: 'withOfferings', label: 'Also label with the offerings', initial: false },
  ],
  takesImage: false,
  origins: ({ url }) => originsOf(url),
};
