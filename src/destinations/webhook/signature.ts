/** Sizes of a key in bytes; Standard Webhooks 1.0.0, “Signature scheme”. */
const smallest = 24;
const largest = 64;

/** The bytes of a secret `whsec_<Base64>`; null for anything else. */
export function parseSigningSecret(secret: string): Uint8Array<ArrayBuffer> | null {
  const base64 = /^whsec_([A-Za-z0-9+/]+={0,2})$/.exec(secret.trim())?.[1];
  if (base64 === undefined || base64.replace(/=+$/, '').length % 4 === 1) return null;
  const key = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  return key.length >= smallest && key.length <= largest ? key : null;
}

/** What is signed, besides the key. */
export interface SignedMessage {
  readonly id: string;
  /** Seconds since 1970. */
  readonly timestamp: number;
  /** The body to the letter. */
  readonly body: string;
}

/**
 * The value of `webhook-signature`: `v1,` and the HMAC-SHA256 of `id.timestamp.body` in Base64.
 * https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md
 */
export async function signatureOf(
  { id, timestamp, body }: SignedMessage,
  key: Uint8Array<ArrayBuffer>,
): Promise<string> {
  const hmac = await crypto.subtle.importKey('raw', key, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  const signed = await crypto.subtle.sign('HMAC', hmac, new TextEncoder().encode(`${id}.${timestamp}.${body}`));
  return `v1,${btoa(String.fromCharCode(...new Uint8Array(signed)))}`;
}
