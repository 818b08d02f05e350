import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Notices } from '../../../reader/components/notices.tsx';
import { defaultDisplay } from '../../../reader/display.ts';
import { initialState, type ReaderState } from '../../../reader/reader-state.ts';
import { startSession } from '../../../reader/session.ts';
import type { ReaderWorld } from '../../../reader/world.ts';
import { problem } from '../../../src/model/problem.ts';
import { err, ok } from '../../../src/model/result.ts';
import { sampleClip } from '../../support/sample-clips.ts';

const full = sampleClip(1);
const { id } = full.clip;
const gone = problem('not-found', 'It is gone.', 'Look elsewhere.');
const deleted = '2026-02-03T10:00:00.000Z';

const root = document.createElement('div');
beforeEach(() => document.body.replaceChildren(root));
afterEach(() => render(null, root));

/** The reader with a clip, and what it has sent to the background. */
async function opened(changes: Partial<ReaderWorld> = {}) {
  let state: ReaderState = initialState(defaultDisplay);
  let tell: Parameters<ReaderWorld['onChange']>[0] = () => {};
  const sent: unknown[] = [];
  const world: ReaderWorld = {
    readFullClip: async () => ok(full),
    readTrashedAt: async () => ok(null),
    readNeighbours: async () => ok({ previous: null, next: null }),
    readHighlights: async () => ok([]),
    readReadingPlace: async () => ok(null),
    readKeptPictures: async () =>
      ok({ pictures: new Map(), failures: new Map(), counts: { kept: 0, waiting: 0, failed: [] } }),
    requestImageAccess: async () => false,
    send: (async (type: string, request: unknown) => {
      sent.push([type, request]);
      return ok({ ids: [id] });
    }) as ReaderWorld['send'],
    onChange(listener) {
      tell = listener;
      return () => {};
    },
    newId: () => '00000000-0000-4000-8000-000000000001',
    now: () => new Date('2026-02-04T10:00:00.000Z'),
    ...changes,
  };
  const store = {
    get: () => state,
    set: (part: Partial<ReaderState>) => {
      state = { ...state, ...part };
    },
  };
  const session = startSession({ clipId: id, listIds: [] }, store, world);
  const shown = async () => {
    await new Promise((resolve) => setTimeout(resolve));
    await act(() => render(<Notices state={state} session={session} />, root));
    return root.textContent ?? '';
  };
  return { shown, sent, tell: (change: Parameters<typeof tell>[0]) => tell(change) };
}
const link = () => root.querySelector('a')?.getAttribute('href');

describe('the reader view of a clip that is not in the list', () => {
  it('says nothing of one that is', async () => {
    expect(await (await opened()).shown()).toBe('');
  });

  it('says where one is gone what is left to do, with the way there', async () => {
    const { shown } = await opened({ readFullClip: async () => err(gone) });
    expect(await shown()).toBe('It is gone. Look elsewhere. Go to the library');
    expect(link()).toBe('/library/index.html');
  });

  it('says since when one lies in the trash and until when it can be restored, and restores it', async () => {
    let trashedAt: string | null = deleted;
    const { shown, sent, tell } = await opened({ readTrashedAt: async () => ok(trashedAt) });
    expect(await shown()).toMatch(/^This clip was deleted on .*3.*2026.* can be restored until .*5.*2026/);
    expect(link()).toBe('/library/index.html#trash');
    await act(() => root.querySelector<HTMLElement>('#restore')?.click());
    expect(sent).toEqual([['clip.restore', { ids: [id] }]]);
    trashedAt = null;
    tell({ kind: 'clips', ids: [id] });
    expect(await shown()).toBe('');
  });

  it('says so of one that is deleted in another window while it is read, and of no other', async () => {
    let trashedAt: string | null = null;
    const { shown, tell } = await opened({ readTrashedAt: async () => ok(trashedAt) });
    trashedAt = deleted;
    tell({ kind: 'clips', ids: ['another'] });
    expect(await shown()).toBe('');
    tell({ kind: 'clips' });
    expect(await shown()).toContain('This clip was deleted');
  });
});
