import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { desk, filledOutbox } from '../../support/filled-outbox.ts';
import { emptyBrowser, okValue } from '../../support/fresh-library.ts';
import { sampleFields, saveRequest } from '../../support/sample-clips.ts';

afterEach(() => vi.unstubAllGlobals());
beforeEach(() => {
  emptyBrowser();
  // A worker hears of the network; Node does not.
  vi.stubGlobal('addEventListener', vi.fn());
  const request = (_name: string, _options: unknown, task: (lock: object) => unknown) => task({});
  vi.stubGlobal('navigator', { locks: { request } });
});

/** Runs the background's script as the browser does when it starts a worker: with nothing left in any variable. */
async function startWorker() {
  vi.resetModules();
  await import('../../../background/index.ts');
  const { fake } = await import('../../support/fake-browser.ts');
  const { send } = await import('../../../src/platform/messaging.ts');
  const { readLibrary } = await import('../../../src/platform/database/library.ts');
  return { ...fake.state, send, readLibrary };
}

describe('the background', () => {
  it('has all its listeners as soon as its script has run', async () => {
    const { listeners, startTasks, alarmTasks } = await startWorker();
    expect(listeners).toHaveLength(1);
    expect(startTasks).toHaveLength(2);
    expect(alarmTasks).toHaveLength(3);
    expect(vi.mocked(addEventListener).mock.calls.map(([type]) => type)).toEqual(['online']);
  });

  it('saves a clip that a page sends and marks the tab', async () => {
    const { send, badges } = await startWorker();
    expect(okValue(await send('clip.save', { ...saveRequest(1), tabId: 7 })).created).toBe(true);
    expect(badges).toEqual([{ text: '✓', tabId: 7 }]);
  });

  it('knows the clip after it was stopped and started', async () => {
    const first = await startWorker();
    const { clip } = okValue(await first.send('clip.save', { ...saveRequest(1), tabId: null }));
    const second = await startWorker();
    expect(second.send).not.toBe(first.send);
    const change = saveRequest(1, { expectedRevision: 1, fields: sampleFields(1, { note: 'again' }) });
    const again = okValue(await second.send('clip.save', { ...change, tabId: null }));
    expect(again.clip).toMatchObject({ id: clip.id, revision: 2 });
    expect(okValue(await second.readLibrary((db) => db.count('clips')))).toBe(1);
  });

  it('saves although the tab was closed meanwhile', async () => {
    vi.spyOn(console, 'debug').mockImplementation(() => undefined);
    const { send, badges, closedTabs } = await startWorker();
    closedTabs.add(7);
    expect(okValue(await send('clip.save', { ...saveRequest(2), tabId: 7 })).created).toBe(true);
    expect(badges).toEqual([]);
  });

  it('goes on at its start with what an earlier one was stopped over', async () => {
    vi.stubGlobal('navigator', { locks: { request: (_name: string, task: () => unknown) => task() } });
    vi.stubGlobal('fetch', async () => new Response('', { status: 200 }));
    const { save } = await filledOutbox(desk);
    // Committed, and then stopped before anything else was done.
    const { id } = await save(1);
    const { readLibrary } = await startWorker();
    await vi.waitFor(async () => {
      const row = okValue(await readLibrary((db) => db.get('deliveries', [id, desk.id])));
      expect(row?.state).toBe('delivered');
    });
  });
});
