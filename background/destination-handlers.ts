import type { Account, DestinationType, Findings } from '../src/destinations/destination.ts';
import type { Destination } from '../src/model/destination.ts';
import { type Problem, problem } from '../src/model/problem.ts';
import { err, ok, type Result } from '../src/model/result.ts';
import { noDestination, readDestination, readSecrets } from '../src/platform/database/destinations.ts';
import {
  pauseDestination,
  removeDestination,
  type StoredDestination,
  writeDestination,
} from '../src/platform/database/writes/destinations.ts';
import type { Handlers } from '../src/platform/message-handlers.ts';
import type { RequestOf } from '../src/protocol/messages.ts';
import type { Collaborators } from './collaborators.ts';
import { servicesFor } from './outbox/services.ts';
import { setWakeUpFirst } from './outbox/set-wake-up-first.ts';

type DestinationMessages =
  | 'destination.put'
  | 'destination.remove'
  | 'destination.pause'
  | 'destination.secret-fields'
  | 'destination.connect'
  | 'destination.topics';
type PutRequest = RequestOf<'destination.put'>;

export function destinationHandlers(collaborators: Collaborators): Pick<Handlers, DestinationMessages> {
  const { withLibrary, announce, drain, outbox, now } = collaborators;
  return {
    async 'destination.put'(request) {
      const type = outbox.typeOf(request.kind);
      await setWakeUpFirst(outbox);
      const stored = await withLibrary((db) =>
        writeDestination(db, request.id, (before) => destinationOf(request, before, type, now())),
      );
      if (!stored.ok) return stored;
      announce({ kind: 'destinations' });
      // What waited for a new token goes on.
      drain();
      return stored;
    },
    async 'destination.remove'({ id }) {
      const removed = await withLibrary((db) => removeDestination(db, id));
      if (!removed.ok) return removed;
      announce({ kind: 'destinations' });
      announce({ kind: 'deliveries' });
      drain();
      return removed;
    },
    async 'destination.pause'({ id, isPaused }) {
      await setWakeUpFirst(outbox);
      const changed = await withLibrary((db) => pauseDestination(db, id, isPaused ? { by: 'user' } : null));
      if (!changed.ok) return changed;
      announce({ kind: 'destinations' });
      drain();
      return changed;
    },
    async 'destination.secret-fields'({ id }) {
      const stored = await outbox.readLibrary((db) => readSecrets(db, id));
      return stored.ok ? ok({ keys: Object.keys(stored.value) }) : stored;
    },
    async 'destination.connect'(request) {
      const before = request.id === null ? ok(null) : await readStored(request.id, outbox);
      if (!before.ok) return before;
      const type = outbox.typeOf(request.kind);
      return type.connect(accountOf(request, before.value, type), servicesFor(request.id, outbox));
    },
    async 'destination.topics'({ id }) {
      const stored = await readStored(id, outbox);
      if (!stored.ok) return stored;
      const { destination, secrets } = stored.value;
      const { kind, config } = destination;
      const names = await outbox.typeOf(kind).readTopics?.({ config, secrets }, servicesFor(id, outbox));
      if (names === undefined) return err(hasNoTopics(destination));
      return names.ok ? ok({ names: [...names.value] }) : names;
    },
  };
}

type AccountRequest = Pick<PutRequest, 'kind' | 'config' | 'secrets'>;

async function readStored(
  id: string,
  { withLibrary, readLibrary }: Collaborators['outbox'],
): Promise<Result<StoredDestination, Problem>> {
  const destination = await withLibrary((db) => readDestination(db, id));
  if (!destination.ok) return destination;
  const secrets = await readLibrary((db) => readSecrets(db, id));
  return secrets.ok ? ok({ destination: destination.value, secrets: secrets.value }) : secrets;
}

/**
 * The configuration with its secrets: those typed, over those that the destination has already. It has none where the
 * address has changed to another host: a slip of the hand must not hand the token to a stranger.
 */
function accountOf(
  { config, secrets }: AccountRequest,
  before: StoredDestination | null,
  { descriptor }: DestinationType,
): Account {
  const originsOf = (each: PutRequest['config']) => JSON.stringify(descriptor.origins(each));
  const isSameHost = before !== null && originsOf(before.destination.config) === originsOf(config);
  const all = Object.entries({ ...(isSameHost ? before.secrets : {}), ...secrets });
  return { config, secrets: Object.fromEntries(all.filter(([, secret]) => secret !== '')) };
}

/** A new destination is offered first for the next clip; a changed one keeps its place, and goes on if it was refused. */
function destinationOf(
  request: PutRequest,
  before: StoredDestination | null,
  type: DestinationType,
  now: Date,
): Result<StoredDestination, Problem> {
  const { id, isNew, kind, name, config } = request;
  if (before === null && !isNew) return err(noDestination(id));
  const { secrets } = accountOf(request, before, type);
  const findings = type.check({ config, secrets });
  if (findings !== null) return err(cannotBeUsed(type, findings));
  const given = { kind, name: name.trim() || type.descriptor.label, config, backOff: null };
  if (before === null) {
    const isFirst = { isPreselected: true, pause: null, addedAt: now.toISOString() };
    return ok({ destination: { id, ...given, ...isFirst }, secrets });
  }
  const { pause } = before.destination;
  return ok({
    destination: { ...before.destination, ...given, pause: pause?.by === 'refusal' ? null : pause },
    secrets,
  });
}

const hasNoTopics = ({ name }: Destination): Problem =>
  problem(
    'destination-invalid',
    `${name} has no list of topics.`,
    'Load the topics from a file or an address instead.',
  );

const cannotBeUsed = ({ descriptor }: DestinationType, findings: Findings): Problem => ({
  ...problem(
    'destination-invalid',
    `${descriptor.label} cannot be used like this: ${Object.values(findings).join(' ')}`,
    'Fill in what is missing, then save it again.',
  ),
  fields: findings,
});
