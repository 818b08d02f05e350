import { originsOf } from '../address.ts';
import type { Descriptor } from '../destination.ts';
import { notePathField } from '../form-fields.ts';

export const descriptor: Descriptor = {
  kind: 'obsidian-rest',
  label: 'Obsidian (Local REST API)',
  summary: 'A note in your vault, through the community plugin “Local REST API”; Obsidian must be running.',
  fields: [
    {
      type: 'url',
      key: 'url',
      label: 'Address of the plugin',
      hint: 'Turn on the non-encrypted server in the plugin for http; for https, your system must trust its certificate.',
      isRequired: true,
      initial: 'http://127.0.0.1:27123',
    },
    {
      type: 'secret',
      key: 'apiKey',
      label: 'API key',
      hint: 'In Obsidian under Settings, Local REST API.',
      isRequired: true,
    },
    notePathField,
    {
      type: 'text',
      key: 'vault',
      label: 'Name of the vault',
      hint: 'Only for the link that opens a note; the plugin writes into the vault that it is installed in.',
      isRequired: false,
    },
  ],
  takesImage: false,
  origins: ({ url }) => originsOf(url),
};
