import type { Descriptor } from '../destination.ts';
import { pathHint } from '../path-hint.ts';

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
    {
      type: 'text',
      key: 'path',
      label: 'Path of the notes',
      hint: pathHint,
      isRequired: true,
      initial: 'Clippings/{{title}}.md',
    },
    {
      type: 'flag',
      key: 'mayShorten',
      label: 'Leave the article out where it is too long for a link',
      hint: 'Links hold about 2,000 characters, so this is the rule. Whole articles go through the plugin Local REST API.',
      initial: true,
    },
  ],
  takesImage: false,
  origins: () => [],
};
