import { emptyDocument } from './page/empty-document.ts';

/** Where the platform has Trusted Types, a policy by which text of strangers becomes a document that runs nothing. */
type Policy = { createHTML(html: string): string };
type PolicyFactory = { createPolicy(name: string, rules: Policy): Policy };

/**
 * Only the extension's own pages demand Trusted Types. In other pages there is no use in them, and they would fail where
 * scripting is off: policies are callbacks, which then do not run.
 */
export const needsTrustedTypes = (): boolean => /^(?:chrome|moz)-extension:$/.test(location.protocol);

let policy: Policy | undefined;

/** Makes the policy once a realm: the extension's own CSP refuses a second one of the same name. */
function trusted(html: string): string {
  const factory = (globalThis as { trustedTypes?: PolicyFactory }).trustedTypes;
  if (factory === undefined || !needsTrustedTypes()) return html;
  policy ??= factory.createPolicy('sheaf-parse', { createHTML: (text) => text });
  return policy.createHTML(html);
}

/**
 * Parses HTML into a document of its own, where scripts do not run, nothing loads and no frame exists. The only place
 * where text becomes markup; what comes of it still has to be sanitised before it is shown.
 */
export function parseHtml(html: string): Document {
  try {
    return new DOMParser().parseFromString(trusted(html), 'text/html');
  } catch (cause) {
    // In a page's own world, where only a harness runs this, the page may forbid to parse. An extension's world is its own.
    if (!(cause instanceof TypeError)) throw cause;
    console.debug('Sheaf: the page lets no text be parsed', cause);
    return emptyDocument();
  }
}
