/** Where the platform has Trusted Types, our CSP asks for a policy before a worker may be started. */
type Policy = { createScriptURL(url: string): string };
type PolicyFactory = { createPolicy(name: string, rules: Policy): Policy };

let policy: Policy | undefined;

/** Makes the policy once a realm: the CSP refuses a second one of the same name. */
function trusted(url: string): string {
  const factory = (globalThis as { trustedTypes?: PolicyFactory }).trustedTypes;
  if (factory === undefined) return url;
  policy ??= factory.createPolicy('sheaf-worker', { createScriptURL: (own) => own });
  return policy.createScriptURL(url);
}

/** Starts one of the extension's own scripts as a module worker. @param url as `?worker&url` gives it */
export const startOwnWorker = (url: string): Worker => new Worker(trusted(url), { type: 'module' });
