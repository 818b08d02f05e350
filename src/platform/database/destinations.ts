import * as v from 'valibot';
import { type Destination, destinationSchema, type Secrets, secretsSchema } from '../../model/destination.ts';
import { type Problem, problem } from '../../model/problem.ts';
import { err, ok, type Result } from '../../model/result.ts';
import { findingOf } from '../findings.ts';
import type { Library } from './schema.ts';

/**
 * The destinations in the order in which they were added. One that this build cannot read is left out here, and
 * stays in the store as it is.
 */
export async function listDestinations(db: Library): Promise<Destination[]> {
  const rows = await db.getAll('destinations');
  const destinations = rows.flatMap((row) => {
    const parsed = v.safeParse(destinationSchema, row);
    if (!parsed.success) console.warn('Sheaf: a stored destination cannot be read', parsed.issues.map(findingOf));
    return parsed.success ? [parsed.output] : [];
  });
  return destinations.sort((a, b) => (a.addedAt < b.addedAt ? -1 : 1));
}

/** Problem `destination-invalid`: there is none of that id, or it cannot be read. */
export async function readDestination(db: Library, id: string): Promise<Result<Destination, Problem>> {
  const destination = v.safeParse(destinationSchema, await db.get('destinations', id));
  return destination.success ? ok(destination.output) : err(noDestination(id));
}

/** A destination's tokens; none where it has none. Only the background may ask. */
export const readSecrets = async (db: Library, id: string): Promise<Secrets> =>
  parseSecrets(await db.get('secrets', id));

/** What the store `secrets` holds of a destination; none for what is no set of secrets. */
export function parseSecrets(stored: unknown): Secrets {
  const secrets = v.safeParse(secretsSchema, stored ?? {});
  return secrets.success ? secrets.output : {};
}

export const noDestination = (id: string): Problem =>
  problem('destination-invalid', 'This destination is not set up any more.', 'Reload the page, or add it again.', [id]);
