/** Where the platform has Trusted Types, the one policy by which text of strangers becomes a document that runs nothing. */
type Policy = { createHTML(html: string): string };
type PolicyFactory = { createPolicy(name: string, rules: Policy): Policy };

let policy: Policy | undefined;

/** The policy is made once a realm: a second one of the same name is refused by the extension's own CSP. */
function trusted(html: string): string {
  const factory = (globalThis as { trustedTypes?: PolicyFactory }).trustedTypes;
  if (factory === undefined) return html;
  policy ??= factory.createPolicy('sheaf-parse', { createHTML: (text) => text });
  return policy.createHTML(html);
}

/**
 * Parses HTML into a document of its own, where scripts do not run, nothing loads and no frame exists. The only place
 * where text becomes markup; what comes of it still has to be sanitised before it is shown.
 */
export const parseHtml = (html: string): Document => new DOMParser().parseFromString(trusted(html), 'text/html');
