import { type ClipPageWorld, clipPage } from '../../src/batch/clip-page.ts';
import { originsOfLink } from '../../src/batch/origins.ts';
import { linkReader } from '../../src/batch/read-link.ts';
import { type JobState, runBatch } from '../../src/batch/run-batch.ts';
import type { Problem } from '../../src/model/problem.ts';
import { problem } from '../../src/model/problem.ts';
import type { PageOutcome, QueuedPage } from '../../src/model/queued-page.ts';
import type { Result } from '../../src/model/result.ts';
import { cleanUrl } from '../../src/url/clean-url.ts';
import type { CleaningRules } from '../../src/url/cleaning-rules.ts';
import { parseUrl } from '../../src/url/parse-url.ts';
import { rulesOfSettings } from '../../src/url/rules-of-settings.ts';
import { urlKey } from '../../src/url/url-key.ts';
import { tabReader } from './read-tab.ts';
import { isUndone, type Job, needsTab, type SeveralState, tabOf } from './state.ts';
import type { SeveralWorld } from './world.ts';

/** Where the page keeps its state. */
export interface SeveralStore {
  get(): SeveralState;
  /** Changes what is named and shows it soon. */
  change(changes: Partial<SeveralState>): void;
}

/** Held by the window that clips: one at a time, so that no site is asked by two. */
export const severalLock = 'several';

/** Clipping what was chosen. */
export interface RunSession {
  /** Clips pages, once the user has allowed to read their sites. Call it straight from a click. */
  run(pages: readonly QueuedPage[]): Promise<void>;
  /** Begins no further page, drops what is being read, and lets finish what is being saved. */
  stop(): void;
  /** Takes up what failed or was stopped. Call it straight from a click. */
  retry(): Promise<void>;
}

export function startRunSession(store: SeveralStore, world: SeveralWorld): RunSession {
  let stopping = new AbortController();
  /** Resolves when all outcomes so far are written. */
  let remembering: Promise<void> = Promise.resolve();

  async function run(asked: readonly QueuedPage[]): Promise<void> {
    const pages = asked.map((page) => ({ ...page, outcome: null }));
    // Before anything else: the browser takes the question from the click alone.
    const refusal = await askAccess(pages, store.get().mayReadAll, world);
    if (refusal !== null) {
      store.change({ problem: refusal });
      return;
    }
    const isFree = await world.withFreeLock(severalLock, () => runLocked(pages));
    if (!isFree) store.change({ problem: isBusy });
  }

  async function runLocked(pages: readonly QueuedPage[]): Promise<void> {
    const queued = await world.send('queue.put', { pages: [...pages] });
    // Without a place on the disk nothing could be saved either.
    if (!queued.ok) {
      store.change({ problem: queued.error });
      return;
    }
    stopping = new AbortController();
    const jobs = pages.map((page) => jobOf(page, store.get(), rules()));
    const others = store.get().jobs.filter(({ id }) => jobs.every((job) => job.id !== id));
    const all = others.length === 0 ? jobs : store.get().jobs.map((old) => jobs.find(({ id }) => id === old.id) ?? old);
    store.change({ step: 'running', jobs: all, problem: null, isStopping: false });
    await runBatch(jobs, { ...world, work, onState, now: () => world.now().getTime() }, stopping.signal);
    await remembering;
    // From here on its user sees what failed, and can try it again.
    const failed = store.get().jobs.filter(({ state }) => state.kind === 'failed');
    if (failed.length > 0) warn(await world.send('queue.remove', { ids: failed.map(({ id }) => id) }));
    store.change({ step: 'ended', isStopping: false });
  }

  const rules = (): CleaningRules => rulesOfSettings(store.get().settings);

  function work({ page, tabId }: Job, signal: AbortSignal) {
    const { url, title, filing } = page;
    const isSamePage = (one: string, other: string) => keyOf(one, rules()) === keyOf(other, rules());
    const read = tabId === null ? linkReader(url, world) : tabReader({ tabId, url, title }, { ...world, isSamePage });
    return clipPage({ url, filing, read }, savingWorld(page, tabId), signal);
  }

  const savingWorld = ({ filing }: QueuedPage, tabId: number | null): ClipPageWorld => ({
    rules: rules(),
    findClip: world.findClip,
    readDraft: world.readDraft,
    save: (page) =>
      world.send('clip.save', { ...page, destinationIds: filing.destinationIds ?? [], image: null, tabId }),
  });

  function onState({ id }: Job, state: JobState): void {
    store.change({ jobs: store.get().jobs.map((job) => (job.id === id ? { ...job, state } : job)) });
    const job = store.get().jobs.find((each) => each.id === id);
    if (job === undefined || !isOutcome(state)) return;
    const before = remembering;
    remembering = remember(job.page, state).then(() => before);
  }

  /** What is in the library leaves the queue. What failed stays, for a window that is closed before its user has seen it. */
  async function remember(page: QueuedPage, outcome: PageOutcome): Promise<void> {
    const at = world.now().toISOString();
    const kept =
      outcome.kind === 'failed'
        ? await world.send('queue.put', { pages: [{ ...page, outcome: { at, page: outcome } }] })
        : await world.send('queue.remove', { ids: [page.id] });
    warn(kept);
  }

  return {
    run,
    stop() {
      store.change({ isStopping: true });
      stopping.abort();
    },
    retry: () =>
      run(
        store
          .get()
          .jobs.filter(isUndone)
          .map(({ page }) => page),
      ),
  };
}

/** The clip is saved all the same; at worst its page is offered once more, and found to be known. */
function warn(kept: Result<null, Problem>): void {
  if (!kept.ok) console.warn('Sheaf: the outcome could not be remembered', kept.error);
}

const isOutcome = (state: JobState): state is PageOutcome =>
  state.kind !== 'waiting' && state.kind !== 'working' && state.kind !== 'stopped';

const keyOf = (url: string, rules: CleaningRules): string => urlKey(cleanUrl(url, rules));

/**
 * A page as a job: read from its tab where one shows it and was chosen, fetched otherwise. A link that could not be fetched
 * is read from a tab as well, where its user has opened it there meanwhile.
 */
function jobOf(page: QueuedPage, state: SeveralState, rules: CleaningRules): Job {
  const key = keyOf(page.url, rules);
  const isOfTab = page.from === 'tab' || state.jobs.some((job) => job.id === page.id && needsTab(job));
  const tabId = isOfTab ? tabOf(key, state) : null;
  const host = tabId === null ? (parseUrl(page.url)?.host ?? null) : null;
  return { id: page.id, page, key, tabId, host, state: { kind: 'waiting', until: null } };
}

/** Null once Sheaf may read all of these pages. */
function askAccess(
  pages: readonly QueuedPage[],
  mayReadAll: boolean,
  world: Pick<SeveralWorld, 'requestHostAccess'>,
): Promise<Problem | null> {
  if (mayReadAll) return Promise.resolve(null);
  const origins = new Set(pages.flatMap(({ url }) => originsOfLink(url)));
  return world.requestHostAccess([...origins]).then(
    (isGranted) => (isGranted ? null : refused([])),
    (cause: unknown) => refused([String(cause)]),
  );
}

const refused = (details: string[]): Problem =>
  problem(
    'permission-missing',
    'Without your permission Sheaf cannot read these pages.',
    'Press the button again and allow it, or untick pages of sites that it is not to read.',
    ...(details.length === 0 ? [] : [details]),
  );

const isBusy = problem(
  'conflict',
  'Another window of Sheaf is clipping several pages.',
  'Wait until it is done, or stop it there.',
);
