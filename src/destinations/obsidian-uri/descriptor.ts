import type { Descriptor } from '../destination.ts';
import { notePathField } from '../form-fields.ts';

export const descriptor: Descriptor = {
  kind: 'obsidian-uri',
  label: 'Obsidian (link)',
  summary: 'Hands the note to Obsidian by an obsidian:// link, without a plugin; Sheaf cannot see whether it arrived.',
  fields: [
    {
      type: 'text',
      key: 'vault',
      label: 'Name of the vault',
      hint: 'As Obsidian shows it. The test opens this vault.',
      isRequired: true,
    },
    notePathField,
    {
      type: 'flag',
      key: 'mayShorten',
      label: 'Leave the article out where it is too long for a link',
      hint: 'Links hold about 2,000 characters, so this is the rule. Whole articles go through the plugin Local REST API.',
      initial: true,
    },
  ],
  opensTab: true,
  takesImage: false,
  origins: () => [],
};
