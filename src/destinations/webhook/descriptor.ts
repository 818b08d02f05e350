import { originsOf } from '../address.ts';
import type { Descriptor } from '../destination.ts';

export const descriptor: Descriptor = {
  kind: 'webhook',
  label: 'Webhook',
  summary: 'Posts every clip as JSON to an address of yours, signed if you like.',
  fields: [
    {
      type: 'url',
      key: 'url',
      label: 'Address',
      hint: 'The test sends one event of the type sheaf.test there.',
      isRequired: true,
      placeholder: 'https://example.com/hooks/clips',
    },
    {
      type: 'secret',
      key: 'signingSecret',
      label: 'Signing secret',
      hint: 'As Standard Webhooks writes it: whsec_ and 24 to 64 bytes in Base64. Empty for no signature.',
      isRequired: false,
    },
    {
      type: 'secret',
      key: 'token',
      label: 'Token',
      hint: 'Sent as “Authorization: Bearer …”, or in the header named below.',
      isRequired: false,
    },
    {
      type: 'text',
      key: 'tokenHeader',
      label: 'Header of the token',
      hint: 'For receivers that want the token elsewhere, such as X-API-Key.',
      isRequired: false,
    },
    { type: 'flag', key: 'withMarkdown', label: 'Also send the clip as Markdown', initial: true },
  ],
  takesImage: false,
  origins: ({ url }) => originsOf(url),
};
