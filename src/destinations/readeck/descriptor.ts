import { originsOf } from '../address.ts';
import type { Descriptor } from '../destination.ts';
import { articleField, offeringsField, serverField } from '../form-fields.ts';

export const descriptor: Descriptor = {
  kind: 'readeck',
  label: 'Readeck',
  summary: 'A bookmark with the article as you saw it, its title and labels.',
  fields: [
    serverField(
      'As the browser shows it, with the path if Readeck is installed below one.',
      'https://read.example.com',
    ),
    {
      type: 'secret',
      key: 'token',
      label: 'API token',
      hint: 'In Readeck under Profile, API Tokens; it must be allowed to read and write bookmarks.',
      isRequired: true,
    },
    articleField('Readeck'),
    offeringsField,
  ],
  takesImage: false,
  origins: ({ url }) => originsOf(url),
};
