import { describe, expect, it } from 'vitest';
import { startSeveralSession } from '../../../library/several/session.ts';
import { chosenPages, initialState, type SeveralState } from '../../../library/several/state.ts';
import type { SeveralWorld } from '../../../library/several/world.ts';
import { type Problem, problem } from '../../../src/model/problem.ts';
import type { QueuedPage } from '../../../src/model/queued-page.ts';
import { err, ok } from '../../../src/model/result.ts';
import { defaultSettings } from '../../../src/model/settings.ts';
import { noWeights } from '../../../src/model/term-weights.ts';
import type { RequestOf } from '../../../src/protocol/messages.ts';
import { sampleQueuedPage } from '../../support/sample-queue.ts';
import { genomics, someBody, someClip, someMetadata } from '../../support/samples.ts';

/** The page's session in a world of its own, in which every link leads to an article. */
async function opened(changes: Partial<SeveralWorld> = {}) {
  let state: SeveralState = initialState;
  let ids = 0;
  const seen = { asked: [] as string[][], loaded: [] as string[], saved: [] as RequestOf<'clip.save'>[] };
  const queue = new Map<string, QueuedPage>();
  const never = () => Promise.reject(new Error('not asked for'));
  const world: SeveralWorld = {
    takeGivenText: () => '',
    readTabs: async () => [],
    onTabsChange: () => () => {},
    onAccessChange: () => () => {},
    onChange: () => () => {},
    hasAccessToEverySite: async () => false,
    requestAccessToEverySite: async () => false,
    dropAccessToEverySite: async () => true,
    async requestHostAccess(origins) {
      seen.asked.push([...origins]);
      return true;
    },
    readSettings: async () => ok(defaultSettings),
    readCatalog: async () => ok({ topics: [genomics], offerings: [] }),
    readTermWeights: async () => ok(noWeights),
    readDestinations: async () => ok([]),
    readQueue: async () => ok([...queue.values()]),
    findListedKeys: async () => ok(new Set()),
    findClip: async () => ok(null),
    readDraft: async () => ok(null),
    send: (async (type: string, request: never) => {
      if (type === 'queue.put') {
        for (const page of (request as RequestOf<'queue.put'>).pages) queue.set(page.id, page);
      }
      if (type === 'queue.remove') for (const id of (request as RequestOf<'queue.remove'>).ids) queue.delete(id);
      if (type !== 'clip.save') return ok(null);
      seen.saved.push(request);
      return ok({ clip: someClip((request as RequestOf<'clip.save'>).fields), created: true });
    }) as SeveralWorld['send'],
    async load(url) {
      seen.loaded.push(url);
      return ok({ status: 200, header: () => 'text/html', url, bytes: new Uint8Array() });
    },
    extract: async (_html, visited) => ok({ metadata: someMetadata({ visited }), body: someBody(), otherTitle: '' }),
    openPage: never,
    readMetadata: never,
    readBody: never,
    async withFreeLock(_name, task) {
      await task();
      return true;
    },
    isLockHeld: async () => false,
    sleep: (_ms, signal) => new Promise((resolve) => signal.addEventListener('abort', () => resolve())),
    newId: () => {
      ids += 1;
      return sampleQueuedPage(100 + ids).id;
    },
    now: () => new Date('2026-02-02T10:00:00.000Z'),
    ...changes,
  };
  const store = {
    get: () => state,
    change: (part: Partial<SeveralState>) => {
      state = { ...state, ...part };
    },
  };
  const session = startSeveralSession(store, world);
  const settled = () => new Promise((resolve) => setTimeout(resolve));
  await settled();
  return { session, store, seen, queue, settled, kinds: () => store.get().jobs.map((job) => job.state.kind) };
}

describe('the page for several at once', () => {
  it('asks for the sites of what is chosen and no others, then clips it under the topics of all', async () => {
    const { session, store, seen, queue } = await opened();
    session.setText('https://a.example/1 https://a.example/2 https://b.example/3');
    session.choose(store.get().links.links.slice(1, 2), false);
    session.edit({ topics: [genomics] });
    await session.start();
    expect(seen.asked).toEqual([
      ['https://a.example', 'https://www.a.example', 'https://b.example', 'https://www.b.example'],
    ]);
    expect(seen.loaded).toEqual(['https://a.example/1', 'https://b.example/3']);
    expect(seen.saved.map(({ fields }) => fields.topics)).toEqual([[genomics], [genomics]]);
    expect(store.get().step).toBe('ended');
    expect(queue.size).toBe(0);
  });

  it('begins nothing where the user says no, and says what to do', async () => {
    const { session, store, seen, queue } = await opened({ requestHostAccess: async () => false });
    session.setText('https://a.example/1');
    await session.start();
    expect(store.get().problem).toMatchObject({ code: 'permission-missing' });
    expect(store.get().step).toBe('choose');
    expect([seen.loaded.length, queue.size]).toEqual([0, 0]);
  });

  it('asks nothing where Sheaf may read all sites', async () => {
    const { session, seen } = await opened({ hasAccessToEverySite: async () => true });
    session.setText('https://a.example/1');
    await session.start();
    expect(seen.asked).toEqual([]);
    expect(seen.saved).toHaveLength(1);
  });

  it('does not begin where another window is at it', async () => {
    const { session, store, seen } = await opened({ withFreeLock: async () => false });
    session.setText('https://a.example/1');
    await session.start();
    expect(store.get().problem?.message).toBe('Another window of Sheaf is clipping several pages.');
    expect(seen.loaded).toEqual([]);
  });

  it('offers what an earlier time has left, and takes up that alone', async () => {
    const left = sampleQueuedPage(1);
    const done = { at: left.askedAt, page: { kind: 'saved', clipId: 'c', title: 'T', hasBody: true } as const };
    const pages = [left, sampleQueuedPage(2, { outcome: done }), sampleQueuedPage(3, { from: 'menu' })];
    const { session, store, seen } = await opened({ readQueue: async () => ok(pages) });
    expect(store.get().unfinished).toEqual([left]);
    expect(store.get().recent.map(({ id }) => id)).toEqual([pages[2]?.id]);
    await session.resume();
    expect(seen.loaded).toEqual([left.url]);
  });

  it('offers what had failed by the time that the window was closed, but for what is no page', async () => {
    const failed = (found: Problem): QueuedPage['outcome'] => {
      return { at: sampleQueuedPage(0).askedAt, page: { kind: 'failed', problem: found } };
    };
    const down = sampleQueuedPage(1, { outcome: failed(problem('page-unavailable', 'It is down.', 'Wait.')) });
    const paper = sampleQueuedPage(2, { outcome: failed(problem('not-clippable', 'This is a PDF.', 'Read it.')) });
    const { store } = await opened({ readQueue: async () => ok([down, paper]) });
    expect(store.get().unfinished).toEqual([down]);
  });

  it('keeps what failed until its user sees that it is done', async () => {
    let let2 = (): void => {};
    const second = new Promise<void>((resolve) => {
      let2 = resolve;
    });
    const { session, queue, settled, kinds } = await opened({
      async load(url) {
        if (url.endsWith('1')) return err({ reason: 'network', detail: '' });
        await second;
        return ok({ status: 200, header: () => 'text/html', url, bytes: new Uint8Array() });
      },
    });
    session.setText('https://a.example/1 https://b.example/2');
    const running = session.start();
    await settled();
    await settled();
    expect(kinds()).toEqual(['failed', 'working']);
    expect([...queue.values()].map(({ outcome }) => outcome?.page.kind ?? null)).toEqual(['failed', null]);
    let2();
    await running;
    expect(queue.size).toBe(0);
  });

  it('offers nothing of what another window is at', async () => {
    const { store } = await opened({
      readQueue: async () => ok([sampleQueuedPage(1)]),
      isLockHeld: async () => true,
    });
    expect(store.get().unfinished).toEqual([]);
  });

  it('tries again what failed and leaves what is saved alone', async () => {
    let isDown = true;
    const loaded: string[] = [];
    const { session, store, kinds } = await opened({
      async load(url) {
        loaded.push(url);
        if (isDown && url.endsWith('2')) return err({ reason: 'network', detail: '' });
        return ok({ status: 200, header: () => 'text/html', url, bytes: new Uint8Array() });
      },
    });
    session.setText('https://a.example/1 https://b.example/2');
    await session.start();
    expect(kinds()).toEqual(['saved', 'failed']);
    isDown = false;
    await session.retry();
    expect(kinds()).toEqual(['saved', 'saved']);
    expect(loaded.map((url) => url.at(-1))).toEqual(['1', '2', '2']);
    await session.again();
    expect(store.get()).toMatchObject({ step: 'choose', jobs: [], text: '' });
  });

  it('keeps a failure of its own to the page that it met', async () => {
    const { session, kinds } = await opened({
      extract: (_html, visited) =>
        visited.endsWith('1')
          ? Promise.reject(new Error('a bug'))
          : Promise.resolve(ok({ metadata: someMetadata({ visited }), body: null, otherTitle: '' })),
    });
    session.setText('https://a.example/1 https://b.example/2');
    await session.start();
    expect(kinds()).toEqual(['failed', 'saved']);
  });

  describe('while settings are changed elsewhere', () => {
    /** The page, and the way to change settings in another window. */
    async function openedBeside() {
      let settings: ReturnType<SeveralWorld['readSettings']> = Promise.resolve(ok(defaultSettings));
      let tell: Parameters<SeveralWorld['onChange']>[0] = () => {};
      const page = await opened({
        readSettings: () => settings,
        onChange(listener) {
          tell = listener;
          return () => {};
        },
      });
      return {
        ...page,
        async change(next: Awaited<typeof settings>) {
          settings = Promise.resolve(next);
          tell({ kind: 'settings' });
          await page.settled();
        },
      };
    }
    const withParameter = (parameter: string) => ok({ ...defaultSettings, extraTrackingParameters: [parameter] });

    it('shows and uses them', async () => {
      const { store, change } = await openedBeside();
      await change(ok({ ...defaultSettings, keepImages: 'all', newTopics: 'proposed' }));
      expect(store.get().settings).toMatchObject({ keepImages: 'all', newTopics: 'proposed' });
    });

    it('tells pages apart by the new rules, and keeps what its user has chosen', async () => {
      const { session, store, change } = await openedBeside();
      session.setText('https://a.example/1?from=x https://a.example/1?from=y https://a.example/2?from=x');
      session.choose(store.get().links.links.slice(0, 1), false);
      session.choose(store.get().links.links.slice(2), false);
      session.edit({ topics: [genomics] });
      await change(withParameter('other'));
      expect(chosenPages(store.get()).map(({ url }) => url)).toEqual(['https://a.example/1?from=y']);
      session.choose(store.get().links.links.slice(1, 2), true);
      await change(withParameter('from'));
      expect(store.get().links).toMatchObject({ links: { length: 2 }, repeated: 1 });
      expect(chosenPages(store.get()).map(({ url }) => url)).toEqual(['https://a.example/1?from=x']);
      expect(store.get().topics).toEqual([genomics]);
      expect(store.get().text).toContain('https://a.example/2?from=x');
    });

    it('says that they are damaged until they are mended', async () => {
      const { store, change } = await openedBeside();
      await change(err(problem('settings-invalid', 'They are damaged.', 'Save them anew.')));
      expect(store.get().problem?.code).toBe('settings-invalid');
      await change(ok(defaultSettings));
      expect(store.get().problem).toBeNull();
    });
  });

  it('begins with the links that it was opened with', async () => {
    const { store } = await opened({ takeGivenText: () => 'https://a.example/1' });
    expect(store.get().links.links).toHaveLength(1);
  });
});
