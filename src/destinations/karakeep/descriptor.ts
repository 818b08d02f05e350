import { originsOf } from '../address.ts';
import type { Descriptor } from '../destination.ts';
import { articleField, offeringsField, serverField } from '../form-fields.ts';

export const descriptor: Descriptor = {
  kind: 'karakeep',
  label: 'Karakeep',
  summary: 'A bookmark with title, note, description and tags, and the article as you saw it.',
  fields: [
    serverField('As the browser shows it, without /dashboard.', 'https://keep.example.com'),
    {
      type: 'secret',
      key: 'apiKey',
      label: 'API key',
      hint: 'In Karakeep under User Settings, API Keys.',
      isRequired: true,
    },
    articleField('Karakeep'),
    { type: 'flag', key: 'isArchived', label: 'Put new bookmarks into the archive', initial: false },
    offeringsField,
  ],
  takesImage: false,
  origins: ({ url }) => originsOf(url),
};
