import type { Descriptor } from '../../src/destinations/destination.ts';
import type { Destination, DestinationConfig } from '../../src/model/destination.ts';
import { type Problem, problem } from '../../src/model/problem.ts';
import type { OptionsWorld } from '../options-world.ts';
import { descriptorOf } from './descriptor-of.ts';

/**
 * Asks the user for access to what a destination reaches; null once it is there, or where none is needed. The question
 * is put before this returns: a browser takes it from a click alone, and an `await` ends the click.
 */
export function askAccess(
  { descriptor, config }: { readonly descriptor: Descriptor; readonly config: DestinationConfig },
  { requestHostAccess }: Pick<OptionsWorld, 'requestHostAccess'>,
): Promise<Problem | null> {
  const origins = descriptor.origins(config) ?? [];
  if (origins.length === 0) return Promise.resolve(null);
  return requestHostAccess(origins).then(
    (isGranted) => (isGranted ? null : refused(origins, [])),
    (cause: unknown) => refused(origins, [String(cause)]),
  );
}

const refused = (origins: readonly string[], details: string[]): Problem =>
  problem(
    'permission-missing',
    `Without your permission Sheaf cannot reach ${origins.map((origin) => new URL(origin).host).join(' and ')}.`,
    'Try again and allow the access: it holds for this address alone.',
    ...(details.length === 0 ? [] : [details]),
  );

/**
 * Origins that none of the destinations reaches. The browsers' permissions are the host's, whatever the port, so one that
 * shares the host counts.
 */
export function unusedOrigins(origins: readonly string[], destinations: readonly Destination[]): string[] {
  const used = new Set(destinations.flatMap(originsOf).map(hostOf));
  return origins.filter((origin) => !used.has(hostOf(origin)));
}

/** What a destination reaches; nothing for a kind that this build does not know. */
export const originsOf = ({ kind, config }: Destination): readonly string[] =>
  descriptorOf(kind)?.origins(config) ?? [];

function hostOf(origin: string): string {
  const { protocol, hostname } = new URL(origin);
  return `${protocol}//${hostname}`;
}
