import { clipPage } from '../src/batch/clip-page.ts';
import { originsOfLink } from '../src/batch/origins.ts';
import { type LinkReader, linkReader } from '../src/batch/read-link.ts';
import { type Problem, problem } from '../src/model/problem.ts';
import type { PageOutcome, QueuedPage } from '../src/model/queued-page.ts';
import { ok } from '../src/model/result.ts';
import { findByKey } from '../src/platform/database/clips.ts';
import { readDraft } from '../src/platform/database/drafts.ts';
import { readPageQueue } from '../src/platform/database/page-queue.ts';
import { readSettings } from '../src/platform/database/settings.ts';
import { putQueuedPages } from '../src/platform/database/writes/page-queue.ts';
import { saveClip } from '../src/platform/database/writes/save-clip.ts';
import type { LinkCommand } from '../src/platform/link-commands.ts';
import { rulesOfSettings } from '../src/url/rules-of-settings.ts';
import type { Collaborators } from './collaborators.ts';
import { withRoomForClips } from './images/make-room.ts';
import { setWakeUpFirst } from './outbox/set-wake-up-first.ts';

export interface ClipLinkWorld
  extends Pick<Collaborators, 'withLibrary' | 'now' | 'announce' | 'maintainIndex' | 'keepImages' | 'outbox'> {
  readonly load: LinkReader['load'];
  readonly extract: LinkReader['extract'];
  readonly hasHostAccess: (origins: readonly string[]) => Promise<boolean>;
  readonly withFreeLock: (name: string, task: () => Promise<void>) => Promise<boolean>;
  readonly keepingAwake: <T>(task: Promise<T>) => Promise<T>;
  readonly newId: () => string;
  /** Says on the tab's toolbar button how it stands with a link; never fails. */
  readonly showLink: (tabId: number, state: LinkState) => Promise<void>;
}

/** What the toolbar button says of a link. */
export type LinkState = { readonly kind: 'reading' | 'clipped' | 'known' | 'failed'; readonly sentence: string };

/**
 * Clips a link of the context menu without opening it. It is put into the queue before anything else, so that a background
 * that is ended meanwhile takes it up again; what came of it is said on the toolbar button, and on the page for several at
 * once. It is filed under nothing and sent nowhere: that is for its reader to choose.
 */
export async function clipLink(command: LinkCommand, world: ClipLinkWorld): Promise<void> {
  const { url, title, tabId } = command;
  // At once: nobody would see it fail later.
  const isAllowed = command.isAllowed.catch(doesNotSay);
  const filing = { topics: [], offerings: [], destinationIds: null, ifKnown: 'leave' as const };
  const askedAt = world.now().toISOString();
  const page: QueuedPage = { id: world.newId(), url, title, from: 'menu', filing, askedAt, outcome: null };
  if (tabId !== null) await world.showLink(tabId, { kind: 'reading', sentence: `Clipping ${url}` });
  const outcome = await finish(page, isAllowed, world);
  if (tabId !== null && outcome !== null) await world.showLink(tabId, stateOf(outcome));
}

/** Takes up links whose clipping was cut off. Call it when the background starts. */
export async function resumeLinks(world: ClipLinkWorld): Promise<void> {
  const queue = await world.withLibrary(async (db) => ok(await readPageQueue(db)));
  if (!queue.ok) {
    console.warn('Sheaf: the queue cannot be read', queue.error);
    return;
  }
  for (const page of queue.value.filter(({ from, outcome }) => from === 'menu' && outcome === null)) {
    await finish(page, world.hasHostAccess(originsOfLink(page.url)).catch(doesNotSay), world);
  }
}

/** Null where the same link is being worked at already, or the browser does not say whether it may be. */
async function finish(
  page: QueuedPage,
  isAllowed: Promise<boolean | null>,
  world: ClipLinkWorld,
): Promise<PageOutcome | null> {
  let outcome: PageOutcome | null = null;
  await world.withFreeLock(`link:${page.id}`, async () => {
    await setWakeUpFirst(world.outbox);
    await remember(page, world);
    const may = await isAllowed;
    // The next start asks again.
    if (may === null) return;
    const settled = may ? await world.keepingAwake(clip(page, world)) : failed(notAllowed);
    await remember({ ...page, outcome: { at: world.now().toISOString(), page: settled } }, world);
    outcome = settled;
  });
  return outcome;
}

async function clip(page: QueuedPage, world: ClipLinkWorld): Promise<PageOutcome> {
  const { withLibrary, now } = world;
  const settings = await withLibrary(readSettings);
  if (!settings.ok) return failed(settings.error);
  const clipped = await clipPage(
    { url: page.url, filing: page.filing, read: linkReader(page.url, world) },
    {
      rules: rulesOfSettings(settings.value),
      findClip: (key) => withLibrary((db) => findByKey(db, key)),
      async readDraft(key) {
        const draft = await withLibrary((db) => readDraft(db, key));
        return draft.ok ? ok(draft.value?.edits ?? null) : draft;
      },
      async save(request) {
        const whole = { ...request, destinationIds: null, image: null };
        const saved = await withRoomForClips(() => withLibrary((db) => saveClip(db, whole, { now })), world);
        if (!saved.ok) return saved;
        world.announce({ kind: 'clips', ids: [saved.value.clip.id] });
        world.maintainIndex();
        world.keepImages();
        return saved;
      },
    },
    new AbortController().signal,
  );
  // Nobody aborts the signal.
  if (clipped === null) throw new Error('the link was stopped');
  const { restFor: _, ...outcome } = clipped;
  return outcome;
}

async function remember(page: QueuedPage, { withLibrary, announce }: ClipLinkWorld): Promise<void> {
  const kept = await withLibrary((db) => putQueuedPages(db, [page]));
  if (kept.ok) announce({ kind: 'queue' });
  else console.warn('Sheaf: the link could not be remembered', kept.error);
}

const failed = (found: Problem): PageOutcome => ({ kind: 'failed', problem: found });

function stateOf(outcome: PageOutcome): LinkState {
  switch (outcome.kind) {
    case 'saved':
    case 'updated':
      return { kind: 'clipped', sentence: `Clipped the link: ${outcome.title}` };
    case 'known':
      return { kind: 'known', sentence: `In the library already: ${outcome.title}` };
    case 'failed':
      return { kind: 'failed', sentence: `Link not clipped. ${outcome.problem.message} ${outcome.problem.nextStep}` };
  }
}

const notAllowed = problem(
  'permission-missing',
  'Without your permission Sheaf cannot read the link’s site.',
  'Clip the link again and allow it, or open it in a tab.',
);

/** As Chromium does to a worker that it is about to stop. */
function doesNotSay(cause: unknown): null {
  console.debug('Sheaf: the browser does not say what is allowed', cause);
  return null;
}
