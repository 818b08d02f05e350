import type { DestinationType } from '../src/destinations/destination.ts';
import type { Destination, Secrets } from '../src/model/destination.ts';
import { type Problem, problem } from '../src/model/problem.ts';
import { err, ok, type Result } from '../src/model/result.ts';
import { readDestination, readSecrets } from '../src/platform/database/destinations.ts';
import { pauseDestination, putDestination, removeDestination } from '../src/platform/database/writes/destinations.ts';
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
  const { withLibrary, announce, drain, outbox } = collaborators;
  return {
    async 'destination.put'(request) {
      const account = await accountOf(request, collaborators);
      if (!account.ok) return account;
      const type = outbox.typeOf(request.kind);
      const findings = type.check(account.value);
      if (findings !== null) return err(incomplete(type, findings));
      const destination = await destinationOf(request, collaborators);
      if (!destination.ok) return destination;
      await setWakeUpFirst(outbox);
      const stored = await withLibrary((db) => putDestination(db, destination.value, account.value.secrets));
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
      const account = await accountOf(request, collaborators);
      if (!account.ok) return account;
      const type = outbox.typeOf(request.kind);
      const services = servicesFor(request.id, outbox);
      return type.connect(account.value, services);
    },
    async 'destination.topics'({ id }) {
      const destination = await withLibrary((db) => readDestination(db, id));
      if (!destination.ok) return destination;
      const secrets = await outbox.readLibrary((db) => readSecrets(db, id));
      if (!secrets.ok) return secrets;
      const { kind, config } = destination.value;
      const names = await outbox.typeOf(kind).readTopics?.({ config, secrets: secrets.value }, servicesFor(id, outbox));
      if (names === undefined) return err(hasNoTopics(destination.value));
      return names.ok ? ok({ names: [...names.value] }) : names;
    },
  };
}

type AccountRequest = Pick<PutRequest, 'id' | 'kind' | 'config' | 'secrets'>;

/** The configuration with its secrets: those typed, over those that the destination has already. */
async function accountOf(
  request: AccountRequest,
  collaborators: Collaborators,
): Promise<Result<{ config: PutRequest['config']; secrets: Secrets }, Problem>> {
  const stored = await storedSecrets(request, collaborators);
  if (!stored.ok) return stored;
  const all = Object.entries({ ...stored.value, ...request.secrets });
  const secrets = Object.fromEntries(all.filter(([, secret]) => secret !== ''));
  return ok({ config: request.config, secrets });
}

/** None where the address has changed to another host: a slip of the hand must not hand the token to a stranger. */
async function storedSecrets(
  { id, kind, config }: AccountRequest,
  { outbox }: Collaborators,
): Promise<Result<Secrets, Problem>> {
  if (id === null) return ok({});
  const destination = await outbox.withLibrary((db) => readDestination(db, id));
  if (!destination.ok) return destination;
  const originsOf = (each: PutRequest['config']) => JSON.stringify(outbox.typeOf(kind).descriptor.origins(each));
  if (originsOf(destination.value.config) !== originsOf(config)) return ok({});
  return outbox.readLibrary((db) => readSecrets(db, id));
}

/** A new destination is offered first for the next clip; a changed one keeps its place, and goes on if it was refused. */
async function destinationOf(
  { id, kind, name, config }: PutRequest,
  { withLibrary, outbox, now }: Collaborators,
): Promise<Result<Destination, Problem>> {
  const label = outbox.typeOf(kind).descriptor.label;
  const given = { kind, name: name.trim() || label, config, backOff: null };
  if (id === null) {
    const isFirst = { isPreselected: true, pause: null, addedAt: now().toISOString() };
    return ok({ id: crypto.randomUUID(), ...given, ...isFirst });
  }
  const stored = await withLibrary((db) => readDestination(db, id));
  if (!stored.ok) return stored;
  const pause = stored.value.pause?.by === 'refusal' ? null : stored.value.pause;
  return ok({ ...stored.value, ...given, pause });
}

const hasNoTopics = ({ name }: Destination): Problem =>
  problem(
    'destination-invalid',
    `${name} has no list of topics.`,
    'Load the topics from a file or an address instead.',
  );

const incomplete = ({ descriptor }: DestinationType, findings: readonly string[]): Problem =>
  problem(
    'destination-invalid',
    `${descriptor.label} cannot be used like this: ${findings.join(' ')}`,
    'Fill in what is missing, then save it again.',
  );
