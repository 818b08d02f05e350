import type { Finding, Refused } from '../../src/import/finding.ts';
import { toBase64 } from '../../src/model/base64.ts';
import type { Problem } from '../../src/model/problem.ts';
import type { Result } from '../../src/model/result.ts';
import type { ReplyOf, RequestOf } from '../../src/protocol/messages.ts';
import type { Incoming, IncomingClip } from './incoming.ts';

/** How far an import has come. */
export interface Progress {
  /** Entries that are through, in the order of the files: here a later run goes on. */
  readonly done: number;
  readonly added: number;
  readonly merged: number;
  readonly unchanged: number;
  /** Pages in the trash, or stored in a form that cannot be read: left as they are. */
  readonly left: number;
  /** Clips whose body was too large to be kept. */
  readonly withoutBody: number;
  /** Images of a backup that could not be kept: the clips are here all the same. */
  readonly lostImages: number;
  /** What could not be stored, one by one. */
  readonly refused: readonly Refused[];
}

type Outcome = Omit<Progress, 'done'>;

const noOutcome: Outcome = { added: 0, merged: 0, unchanged: 0, left: 0, withoutBody: 0, lostImages: 0, refused: [] };
export const nothingDone: Progress = { done: 0, ...noOutcome };

/** How an import ended: through, stopped by the user, or by something that will stop every further clip as well. */
export type Ending =
  | { readonly kind: 'done' | 'cancelled'; readonly progress: Progress }
  | { readonly kind: 'stopped'; readonly progress: Progress; readonly problem: Problem };

export interface ApplyWorld {
  readonly toIncoming: (finding: Extract<Finding, { readonly kind: 'item' | 'clip' }>) => Incoming;
  readonly merge: (request: RequestOf<'clip.merge'>) => Promise<Result<ReplyOf<'clip.merge'>, Problem>>;
  /** Keeps one image; false where it cannot be kept. */
  readonly putImage: (request: RequestOf<'image.put'>) => Promise<boolean>;
  readonly onProgress: (progress: Progress) => void;
}

/**
 * Entries and code units that go into one message, which the background stores as a whole or not at all: few enough to
 * stay far below the 64 MiB at which Chromium's channel breaks, many enough that a flush of the disk costs little.
 */
const most = { clips: 200, text: 4_000_000 };
const refusedKept = 1_000;

/**
 * Stores what the files hold, stretch by stretch, from the entry `from.done` on. What is stored stays, whatever comes
 * after it: where there is no room left, it says so and a later run goes on from there.
 */
export async function applyImport(
  findings: AsyncIterable<readonly Finding[]>,
  from: Progress,
  world: ApplyWorld,
  signal: AbortSignal,
): Promise<Ending> {
  let progress = from;
  let seen = 0;
  let waiting: Entry[] = [];
  let size = 0;
  const flush = async (): Promise<Problem | null> => {
    const stored = await store(waiting, world);
    progress = joined(progress, stored.outcome, waiting.length - stored.rest);
    [waiting, size] = [[], 0];
    world.onProgress(progress);
    return stored.problem;
  };
  for await (const batch of findings) {
    for (const finding of batch) {
      if (finding.kind !== 'item' && finding.kind !== 'clip') continue;
      seen += 1;
      if (seen <= from.done) continue;
      const found = world.toIncoming(finding);
      const { incoming } = found;
      waiting.push({ ...found, place: finding.place });
      size += sizeOf(incoming);
      if (waiting.length < most.clips && size < most.text) continue;
      const problem = await flush();
      if (problem !== null) return { kind: 'stopped', progress, problem };
      if (signal.aborted) return { kind: 'cancelled', progress };
    }
    if (signal.aborted) return { kind: 'cancelled', progress };
  }
  const problem = waiting.length === 0 ? null : await flush();
  return problem === null ? { kind: 'done', progress } : { kind: 'stopped', progress, problem };
}

interface Entry extends Incoming {
  readonly place: Extract<Finding, { readonly kind: 'item' }>['place'];
}

interface Stored {
  readonly outcome: Outcome;
  /** Entries that were not tried. */
  readonly rest: number;
  readonly problem: Problem | null;
}

/** Where the background refuses a stretch for what is in it, each clip is tried on its own. */
async function store(entries: readonly Entry[], world: ApplyWorld): Promise<Stored> {
  const reply = await world.merge({ clips: entries.map(({ incoming }) => incoming) });
  if (reply.ok) {
    const lostImages = await storeImages(entries, world);
    return { outcome: { ...counted(reply.value, entries), lostImages }, rest: 0, problem: null };
  }
  const isOfClip = reply.error.code === 'bad-request' || reply.error.code === 'body-too-large';
  if (!isOfClip) return { outcome: noOutcome, rest: entries.length, problem: reply.error };
  const [only] = entries;
  if (entries.length === 1 && only !== undefined) {
    const refused = { ...only.place, reason: reply.error.message, about: only.incoming.clip.title };
    return { outcome: { ...noOutcome, refused: [refused] }, rest: 0, problem: null };
  }
  const half = Math.ceil(entries.length / 2);
  const first = await store(entries.slice(0, half), world);
  if (first.problem !== null) return { ...first, rest: first.rest + entries.length - half };
  const second = await store(entries.slice(half), world);
  return { ...second, outcome: sum(first.outcome, second.outcome) };
}

/** One a message, since some of them together would be too much for it. @returns how many could not be kept */
async function storeImages(entries: readonly Entry[], { putImage }: ApplyWorld): Promise<number> {
  let lost = 0;
  for (const { incoming, images } of entries) {
    for (const { url, read } of images) {
      if (read === null) continue;
      const base64 = toBase64(await read());
      if (!(await putImage({ page: incoming.clip.urls.clean, url, base64 }))) lost += 1;
    }
  }
  return lost;
}

const counted = (reply: ReplyOf<'clip.merge'>, entries: readonly Entry[]): Omit<Outcome, 'lostImages'> => ({
  added: reply.added.length,
  merged: reply.merged.length,
  unchanged: reply.unchanged.length,
  left: reply.left.length,
  withoutBody: entries.filter(({ isWithoutBody }) => isWithoutBody).length,
  refused: [],
});

const sum = (a: Outcome, b: Outcome): Outcome => ({
  added: a.added + b.added,
  merged: a.merged + b.merged,
  unchanged: a.unchanged + b.unchanged,
  left: a.left + b.left,
  withoutBody: a.withoutBody + b.withoutBody,
  lostImages: a.lostImages + b.lostImages,
  refused: [...a.refused, ...b.refused].slice(0, refusedKept),
});

const joined = (progress: Progress, outcome: Outcome, count: number): Progress => ({
  ...sum(progress, outcome),
  done: progress.done + count,
});

/** Code units of what may be long. */
const sizeOf = ({ content, highlights }: IncomingClip): number => {
  const { body, curatedOrigin, metas, jsonLd } = content;
  const texts = [
    ...(body === null ? [] : [body.html, body.markdown, body.text]),
    curatedOrigin?.body ?? '',
    ...metas.map((meta) => meta.content),
    ...jsonLd,
    ...highlights.flatMap(({ quote, note }) => [quote.exact, note]),
  ];
  return texts.reduce((sum, text) => sum + text.length, 0);
};
