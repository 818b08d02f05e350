import { sizeFault } from '../src/catalog/files/size.ts';
import type { Destination } from '../src/model/destination.ts';
import { type Problem, problem } from '../src/model/problem.ts';
import { err, ok, type Result } from '../src/model/result.ts';
import type { Incoming } from './catalog/incoming.ts';
import { askAccess } from './destinations/access.ts';
import { descriptorOf } from './destinations/descriptor-of.ts';
import type { OptionsWorld } from './options-world.ts';

type Got = Promise<Result<Incoming, Problem>>;

/**
 * The size is asked first: a file that is too large is not read at all. One that was moved or saved anew since it was
 * chosen cannot be read any more (File API, `NotReadableError`): problem `file-invalid`.
 */
export async function fromFile(file: File): Got {
  const size = sizeFault(file.size);
  if (!size.ok) return size;
  try {
    return ok({ name: file.name, content: { bytes: new Uint8Array(await file.arrayBuffer()) }, from: null });
  } catch (cause) {
    if (!(cause instanceof DOMException)) throw cause;
    return err(unreadable(file.name, cause.message));
  }
}

/** Call it straight from a click: it asks the browser for access before it awaits anything (Firefox, bug 1398833). */
export async function fromAddress(
  { href, origin }: URL,
  { requestHostAccess, loadFile }: Pick<OptionsWorld, 'requestHostAccess' | 'loadFile'>,
): Got {
  const isAllowed = await requestHostAccess([origin]).catch((cause: unknown) => {
    console.debug('Sheaf: the browser took no question', cause);
    return false;
  });
  if (!isAllowed) return err(noAccess(origin));
  const bytes = await loadFile(href);
  return bytes.ok ? ok({ name: href, content: { bytes: bytes.value }, from: { url: href } }) : bytes;
}

/** The topics that a destination's backend has. Call it straight from a click, likewise. */
export async function fromDestination(
  { id, kind, name, config }: Destination,
  world: Pick<OptionsWorld, 'requestHostAccess' | 'send'>,
): Got {
  const descriptor = descriptorOf(kind);
  const refusal = descriptor === null ? null : await askAccess({ descriptor, config }, world);
  if (refusal !== null) return err(refusal);
  const reply = await world.send('destination.topics', { id });
  if (!reply.ok) return reply;
  return ok({ name, content: { topicNames: reply.value.names }, from: { destinationId: id } });
}

/** Whether a list of topics is picked at a destination. */
export function hasTopics({ kind, config }: Destination): boolean {
  const key = descriptorOf(kind)?.topicsField;
  return key !== undefined && (config[key] ?? '') !== '';
}

const unreadable = (name: string, reason: string): Problem =>
  problem(
    'file-invalid',
    `The file ${name} could not be read.`,
    'Choose it again; the catalog in use stays as it was.',
    [reason],
  );

const noAccess = (origin: string): Problem =>
  problem(
    'permission-missing',
    `The browser does not let Sheaf reach ${origin}.`,
    'Press the button again and allow it; the catalog in use stays as it was.',
  );
