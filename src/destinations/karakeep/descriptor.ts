import { originsOf } from '../address.ts';
import type { Descriptor } from '../destination.ts';

export const descriptor: Descriptor = {
  kind: 'karakeep',
  label: 'Karakeep',
  summary: 'A bookmark with title, note, description and tags, and the article as you saw it.',
  fields: [
    {
      type: 'url',
      key: 'url',
      label: 'Address',
      hint: 'As the browser shows it, without /dashboard.',
      isRequired: true,
      placeholder: 'https://keep.example.com',
    },
    {
      type: 'secret',
      key: 'apiKey',
      label: 'API key',
      hint: 'In Karakeep under User Settings, API Keys.',
      isRequired: true,
    },
    {
      type: 'flag',
      key: 'withArticle',
      label: 'Send the article as it was clipped',
      hint: 'Without it, Karakeep fetches the page itself, and sees what a stranger sees.',
      initial: true,
    },
    { type: 'flag', key: 'isArchived', label: 'Put new bookmarks into the archive', initial: false },
    { type: 'flag', key: 'withOfferings', label: 'Also tag with the offerings', initial: false },
  ],
  takesImage: false,
  origins: ({ url }) => originsOf(url),
};
