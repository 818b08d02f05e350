/** At most two labels behind the name, so that `amazon.*` is `amazon.co.uk` and not `amazon.shop.example.com`. */
const anySuffix = String.raw`\.[a-z]{2,}(?:\.[a-z]{2})?`;

/**
 * Compiles a list of hosts, each with its subdomains. `amazon.*` stands for the name under every country.
 */
export function hostTest(hosts: readonly string[]): (host: string) => boolean {
  const plain = hosts.filter((host) => !host.endsWith('.*'));
  const countries = hosts
    .filter((host) => host.endsWith('.*'))
    .map((host) => new RegExp(`(?:^|\\.)${host.slice(0, -2).replaceAll('.', '\\.')}${anySuffix}$`));
  return (host) =>
    plain.some((name) => host === name || host.endsWith(`.${name}`)) || countries.some((name) => name.test(host));
}
