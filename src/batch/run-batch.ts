import { problem } from '../model/problem.ts';
import type { PageOutcome } from '../model/queued-page.ts';
import { whenText } from './answer-problem.ts';
import type { ClippedPage } from './clip-page.ts';

/** One page of a batch. */
export interface BatchJob {
  readonly id: string;
  /** The host that is asked for it; null for a tab, whose page is here already. */
  readonly host: string | null;
}

export type JobState =
  /** `until`: the site asked for a pause, which ends then (ms since 1970). */
  | { readonly kind: 'waiting'; readonly until: number | null }
  | { readonly kind: 'working' }
  | { readonly kind: 'stopped' }
  | PageOutcome;

export interface BatchWorld<Job extends BatchJob> {
  /** Clips one page; null where it was stopped. Must not reject. */
  work(job: Job, signal: AbortSignal): Promise<ClippedPage | null>;
  onState(job: Job, state: JobState): void;
  /** ms since 1970. */
  now(): number;
  /** Resolves after that many ms, or as soon as the signal is aborted. */
  sleep(milliseconds: number, signal: AbortSignal): Promise<void>;
}

/** So many pages are read at the same time, and of one host one: what a reader with several tabs would ask for. */
export const atOnce = 4;
/** A site that asks for a longer pause than this, in ms, is left alone for this time. */
export const longestRest = 120_000;

/**
 * Clips pages, several at once and one of each host at a time, in their order. A site that asks for a pause gets it, and
 * is asked once more; one that asks for a long pause is not asked for its other pages either. Resolves when all is done, or
 * stopped and at rest.
 */
export async function runBatch<Job extends BatchJob>(
  jobs: readonly Job[],
  world: BatchWorld<Job>,
  signal: AbortSignal,
): Promise<void> {
  const batch: Batch<Job> = { waiting: [...jobs], running: new Map(), rests: new Map(), rested: new Set() };
  while (!signal.aborted && batch.waiting.length + batch.running.size > 0) {
    for (const job of takeStartable(batch, world.now())) start(job, batch, world, signal);
    await nextEvent(batch, world, signal);
  }
  for (const job of batch.waiting) world.onState(job, { kind: 'stopped' });
  // What is being saved is let finish, so that its outcome is known.
  await Promise.all(batch.running.values());
}

interface Batch<Job> {
  waiting: Job[];
  readonly running: Map<Job, Promise<void>>;
  /** By host: until when it wants to be left alone. */
  readonly rests: Map<string, number>;
  /** Those that have waited for their site once. */
  readonly rested: Set<Job>;
}

/** Takes from those that wait, in their order, what may begin now. */
function takeStartable<Job extends BatchJob>(batch: Batch<Job>, now: number): Job[] {
  const busy = new Set([...batch.running.keys()].map(({ host }) => host));
  let free = atOnce - batch.running.size;
  const taken = new Set<Job>();
  for (const job of batch.waiting) {
    if (free === 0) break;
    const { host } = job;
    if (host !== null && (busy.has(host) || (batch.rests.get(host) ?? 0) > now)) continue;
    if (host !== null) busy.add(host);
    taken.add(job);
    free -= 1;
  }
  batch.waiting = batch.waiting.filter((job) => !taken.has(job));
  return [...taken];
}

function start<Job extends BatchJob>(job: Job, batch: Batch<Job>, world: BatchWorld<Job>, signal: AbortSignal): void {
  world.onState(job, { kind: 'working' });
  const working = world.work(job, signal).then((outcome) => {
    batch.running.delete(job);
    settle(job, outcome, batch, world);
  });
  batch.running.set(job, working);
}

function settle<Job extends BatchJob>(
  job: Job,
  clipped: ClippedPage | null,
  batch: Batch<Job>,
  world: BatchWorld<Job>,
): void {
  if (clipped === null) {
    world.onState(job, { kind: 'stopped' });
    return;
  }
  const { restFor, ...outcome } = clipped;
  if (restFor === undefined || job.host === null) {
    world.onState(job, outcome);
    return;
  }
  const until = world.now() + restFor;
  if (restFor > longestRest) {
    leaveAlone(job.host, restFor, batch, world);
    world.onState(job, outcome);
    return;
  }
  batch.rests.set(job.host, until);
  if (batch.rested.has(job)) {
    world.onState(job, outcome);
    return;
  }
  batch.rested.add(job);
  batch.waiting = [job, ...batch.waiting];
  world.onState(job, { kind: 'waiting', until });
}

/** The host's other pages would only hear the same. */
function leaveAlone<Job extends BatchJob>(
  host: string,
  restFor: number,
  batch: Batch<Job>,
  world: BatchWorld<Job>,
): void {
  const others = batch.waiting.filter((job) => job.host === host);
  batch.waiting = batch.waiting.filter((job) => job.host !== host);
  const asksForPause = problem(
    'page-unavailable',
    'The site asks for a pause, so this page was not asked for.',
    `Try again ${whenText(restFor)}.`,
  );
  for (const job of others) world.onState(job, { kind: 'failed', problem: asksForPause });
}

/** Resolves when a page is done, a site's pause is over, or all is stopped. */
async function nextEvent<Job extends BatchJob>(
  { waiting, running, rests }: Batch<Job>,
  world: BatchWorld<Job>,
  signal: AbortSignal,
): Promise<void> {
  const now = world.now();
  const wakes = waiting.flatMap(({ host }) => rests.get(host ?? '') ?? []).filter((until) => until > now);
  const over = new AbortController();
  const either = AbortSignal.any([signal, over.signal]);
  const pause = world.sleep(wakes.length === 0 ? longestRest : Math.min(...wakes) - now, either);
  await Promise.race([pause, ...running.values()]);
  over.abort();
}
