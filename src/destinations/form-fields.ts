import type { Field } from './destination.ts';
import { pathHint } from './path-hint.ts';

/** Fields that several kinds have. Plain data, as descriptors are. */

/** The address of a server. */
export const serverField = (hint: string, placeholder: string): Field => ({
  type: 'url',
  key: 'url',
  label: 'Address',
  hint,
  isRequired: true,
  placeholder,
});

/** Whether the clip's own text goes along, for servers that could also fetch the page. */
export const articleField = (server: string): Field => ({
  type: 'flag',
  key: 'withArticle',
  label: 'Send the article as it was clipped',
  hint: `Without it, ${server} fetches the page itself, and sees what a stranger sees.`,
  initial: true,
});

export const offeringsField: Field = {
  type: 'flag',
  key: 'withOfferings',
  label: 'Also tag with the offerings',
  initial: false,
};

/** Where notes go in a vault. */
export const notePathField: Field = {
  type: 'text',
  key: 'path',
  label: 'Path of the notes',
  hint: pathHint,
  isRequired: true,
  initial: 'Clippings/{{title}}.md',
};
