import { parseUrl } from './parse-url.ts';

/** Whether an address names a host that only some network or this device reaches, as far as its text says so. */
export function isPrivateAddress(address: string): boolean {
  const host = parseUrl(address)?.hostname.toLowerCase().replace(/\.$/, '') ?? '';
  if (host.startsWith('[')) return isPrivateIpv6(host.slice(1, -1));
  const bytes = ipv4Bytes(host);
  return bytes === null ? isLocalName(host) : isPrivateIpv4(bytes);
}

/** The four numbers of an address as URLs are written once they are parsed; null for a name. */
function ipv4Bytes(host: string): readonly number[] | null {
  return /^\d+\.\d+\.\d+\.\d+$/.test(host) ? host.split('.').map(Number) : null;
}

/** RFC 6890: this host, private use, shared, loopback, link local; and multicast and what is reserved. */
const isPrivateIpv4 = ([a = 0, b = 0]: readonly number[]): boolean =>
  a === 0 ||
  a === 10 ||
  a === 127 ||
  (a === 100 && b >= 64 && b < 128) ||
  (a === 169 && b === 254) ||
  (a === 172 && b >= 16 && b < 32) ||
  (a === 192 && b === 168) ||
  a >= 224;

/** RFC 6890 and 4291: unspecified, loopback, unique local, link local; an IPv4 address inside (mapped, or RFC 6052). */
function isPrivateIpv6(host: string): boolean {
  if (host === '::' || host === '::1' || /^f[cd]|^fe[89ab]/.test(host)) return true;
  const [, high, low] = /^(?:::ffff:|64:ff9b::)([\da-f]{1,4}):([\da-f]{1,4})$/.exec(host) ?? [];
  if (high === undefined || low === undefined) return false;
  const [a, b] = [Number.parseInt(high, 16), Number.parseInt(low, 16)];
  return isPrivateIpv4([a >> 8, a & 255, b >> 8, b & 255]);
}

/** RFC 6761, 6762, 8375, and ICANN's `internal`; a name without a dot is one of a local network. */
const isLocalName = (host: string): boolean =>
  !host.includes('.') || /\.(?:localhost|local|internal|home\.arpa|lan|intranet)$/.test(host);
