import * as v from 'valibot';
import { parseUrl } from '../../url/parse-url.ts';
import { flagField, optionalField, reading, requiredField } from '../account.ts';
import { parseSigningSecret } from './signature.ts';

/** Headers that the browser or we ourselves set; a token in one of them would not arrive. */
const taken =
  /^(?:accept.*|connection|content-.*|cookie.*|date|host|idempotency-key|origin|referer|te|transfer-encoding|user-agent|via|webhook-.*|proxy-.*|sec-.*)$/i;

const schema = v.object({
  url: v.pipe(
    requiredField('Enter the address that takes the events.'),
    v.check(isPlainAddress, 'The address must begin with https:// or http:// and hold no name or password.'),
  ),
  signingSecret: v.pipe(
    optionalField,
    v.check(
      (secret) => secret === '' || parseSigningSecret(secret) !== null,
      'A signing secret is whsec_ followed by 24 to 64 bytes in Base64: copy it anew from the receiver.',
    ),
  ),
  token: v.pipe(optionalField, v.regex(/^[\x20-\x7e]*$/, 'A token consists of plain letters, digits and signs.')),
  tokenHeader: v.pipe(
    optionalField,
    v.regex(/^[A-Za-z0-9!#$%&'*+.^_`|~-]*$/, 'The name of a header consists of letters, digits and hyphens.'),
    v.check((name) => !taken.test(name), 'That header is set by the browser or by Sheaf: name another one.'),
  ),
  withMarkdown: flagField(true),
});

export type WebhookAccount = v.InferOutput<typeof schema>;

export const readAccount = reading(schema);

/** A webhook's address keeps its query, unlike a server's base address. */
function isPlainAddress(text: string): boolean {
  const url = parseUrl(text);
  return url !== null && /^https?:$/.test(url.protocol) && url.username === '' && url.password === '';
}
