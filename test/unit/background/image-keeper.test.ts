import { beforeEach, describe, expect, it, vi } from 'vitest';
import { imageHandlers } from '../../../background/image-handlers.ts';
import { type ImageKeeper, imageKeeper } from '../../../background/images/image-keeper.ts';
import type { ImageWorld } from '../../../background/images/image-world.ts';
import { loadOne } from '../../../background/images/load-one.ts';
import { withRoomForClips } from '../../../background/images/make-room.ts';
import type { ImageFile } from '../../../src/model/kept-image.ts';
import { problem } from '../../../src/model/problem.ts';
import { err, ok } from '../../../src/model/result.ts';
import { defaultSettings } from '../../../src/model/settings.ts';
import type { Change } from '../../../src/platform/changes.ts';
import { listClipImages } from '../../../src/platform/database/images.ts';
import { createLibraryAccess } from '../../../src/platform/database/library.ts';
import { saveClip } from '../../../src/platform/database/writes/save-clip.ts';
import { putSettings } from '../../../src/platform/database/writes/settings.ts';
import { emptyBrowser, okValue } from '../../support/fresh-library.ts';
import { sampleBody, sampleFields, saveRequest } from '../../support/sample-clips.ts';

beforeEach(emptyBrowser);

const png = new Uint8Array([1, 2, 3]);
const fileOf = (bytes: Uint8Array<ArrayBuffer>): ImageFile => ({
  ...{ id: bytes.join('').padStart(64, '0'), bytes, mediaType: 'image/png', width: 2, height: 2 },
});
const noRoom = problem('quota', 'There is no room left.', 'Free some.');

function background(changes: Partial<ImageWorld> = {}) {
  const { withLibrary, readLibrary } = createLibraryAccess();
  const announced: Change[] = [];
  const alarms: (string | null)[] = [];
  let time = Date.parse('2026-02-02T10:00:00.000Z');
  const fetched: string[] = [];
  const world: ImageWorld = {
    withLibrary,
    readLibrary,
    now: () => new Date(time),
    announce: (change) => void announced.push(change),
    keepingAwake: (task) => task,
    setWakeUp: async (at) => void alarms.push(at?.toISOString().slice(11, 19) ?? null),
    async fetchImage(url) {
      fetched.push(url);
      return ok(png);
    },
    readImageInPage: async () => null,
    readImageBytes: async (bytes) => ok(fileOf(bytes)),
    hasRoom: async () => true,
    hasHostAccess: async () => true,
    ...changes,
  };
  const keeper: ImageKeeper = imageKeeper(world);
  return {
    ...{ world, keeper, announced, alarms, fetched, withLibrary },
    pass: (milliseconds: number) => {
      time += milliseconds;
    },
    async save(n: number, urls: readonly string[], page?: string) {
      okValue(await withLibrary((db) => putSettings(db, { ...defaultSettings, keepImages: 'all' })));
      const body = { ...sampleBody('text'), html: urls.map((url) => `<img src="${url}">`).join('') };
      const fields = sampleFields(
        n,
        page === undefined ? {} : { urls: { visited: page, canonical: null, clean: page } },
      );
      const request = saveRequest(n, { fields, content: { body, metas: [], jsonLd: [] } });
      return okValue(await withLibrary((db) => saveClip(db, request, world))).clip.id;
    },
    async states(clipId: string) {
      const rows = okValue(await readLibrary((db) => listClipImages(db, clipId)));
      return rows.map((row) => (row.state === 'failed' ? row.failure : row.state));
    },
  };
}
const urls = (count: number): string[] => Array.from({ length: count }, (_, n) => `https://img.example/${n}.png`);

describe('keeping images', () => {
  it('loads all that is due, four at a time, and says so as they come', async () => {
    let now = 0;
    let most = 0;
    const running = background({
      async fetchImage() {
        now += 1;
        most = Math.max(most, now);
        await new Promise((resolve) => setTimeout(resolve, 1));
        now -= 1;
        return ok(png);
      },
    });
    const id = await running.save(1, urls(30));
    await running.keeper.work();
    expect(await running.states(id)).toEqual(Array(30).fill('kept'));
    expect(most).toBe(4);
    expect(running.announced).toEqual(Array(30).fill({ kind: 'images', ids: [id] }));
    expect(running.alarms).toEqual(['10:01:00', null]);
  });

  it('takes up what was saved while it worked', async () => {
    const running = background();
    const first = await running.save(1, urls(2));
    const working = running.keeper.work();
    const second = await running.save(2, ['https://img.example/late.png']);
    await Promise.all([working, running.keeper.work()]);
    expect([await running.states(first), await running.states(second)]).toEqual([['kept', 'kept'], ['kept']]);
  });

  it('takes up what is saved in the moment in which it ends', async () => {
    let atEnd = async (): Promise<void> => undefined;
    const running = background({ setWakeUp: async (at) => (at === null ? atEnd() : undefined) });
    let late = '';
    atEnd = async () => {
      atEnd = async () => undefined;
      late = await running.save(2, ['https://img.example/late.png']);
      void running.keeper.work();
    };
    await running.save(1, urls(1));
    await running.keeper.work();
    expect(await running.states(late)).toEqual(['kept']);
  });

  it('goes on in a new life of the background where the last one was ended', async () => {
    const ended = background({ fetchImage: () => new Promise(() => undefined) });
    const id = await ended.save(1, urls(6));
    void ended.keeper.work();
    await vi.waitFor(() => expect(ended.alarms).toEqual(['10:01:00']));
    const next = background();
    await next.keeper.work();
    expect(await next.states(id)).toEqual(Array(6).fill('kept'));
  });

  it('goes through the page where the browser does not let it read, as long as the page is there', async () => {
    const seen: (readonly [number, string])[] = [];
    const { keeper, save, states } = background({
      fetchImage: async () => err('blocked'),
      async readImageInPage(tabId, url) {
        seen.push([tabId, url]);
        return btoa('page');
      },
      hasHostAccess: async () => false,
    });
    const id = await save(1, urls(1));
    await keeper.work({ clipId: id, tabId: 7 });
    expect(seen).toEqual([[7, 'https://img.example/0.png']]);
    expect(await states(id)).toEqual(['kept']);
    const other = await save(2, ['https://img.example/x.png']);
    await keeper.work();
    expect(seen).toHaveLength(1);
    expect(await states(other)).toEqual(['no-access']);
  });

  it('waits no longer than ten seconds for a tab that the browser holds still', async () => {
    const { world } = background({
      fetchImage: async () => err('blocked'),
      readImageInPage: () => new Promise(() => undefined),
      hasHostAccess: async () => false,
    });
    vi.useFakeTimers();
    try {
      const loading = loadOne({ url: 'https://img.example/0.png', page: 'https://a.example/', tabId: 7 }, world);
      await vi.advanceTimersByTimeAsync(10_000);
      expect(await loading).toEqual({ failure: 'no-access' });
    } finally {
      vi.useRealTimers();
    }
  });

  it('comes back later where a server does not answer', async () => {
    let isUp = false;
    const { keeper, save, states, pass, alarms } = background({
      fetchImage: async () => (isUp ? ok(png) : err('blocked')),
    });
    const id = await save(1, urls(1));
    await keeper.work();
    expect([await states(id), alarms.at(-1)]).toEqual([['waiting'], '10:01:00']);
    isUp = true;
    await keeper.work();
    expect(await states(id)).toEqual(['waiting']);
    pass(60_000);
    await keeper.work();
    expect(await states(id)).toEqual(['kept']);
  });

  it('lets one image that fails spoil no other', async () => {
    const { keeper, save, states } = background({
      fetchImage: async (url) => (url.endsWith('/1.png') ? err('refused') : ok(png)),
      readImageBytes: async (bytes) => ok(fileOf(bytes)),
    });
    const id = await save(1, urls(3));
    await keeper.work();
    expect(await states(id)).toEqual(['kept', 'refused', 'kept']);
  });

  it('allows images of a private network to pages of one alone', async () => {
    const asked: boolean[] = [];
    const { keeper, save } = background({
      async fetchImage(_url, { mayBePrivate }) {
        asked.push(mayBePrivate);
        return ok(png);
      },
    });
    await save(1, ['http://192.168.1.1/a.png']);
    await keeper.work();
    await save(2, ['http://192.168.1.1/b.png'], 'http://wiki.intranet/page');
    await keeper.work();
    expect(asked).toEqual([false, true]);
  });

  it('lets an image go that finds no room', async () => {
    const { withLibrary } = createLibraryAccess();
    let isFull = false;
    const running = background({
      async withLibrary(work) {
        const wasFull = isFull;
        isFull = false;
        return wasFull ? err(noRoom) : withLibrary(work);
      },
    });
    const id = await running.save(1, urls(1));
    isFull = true;
    await running.keeper.work();
    expect(await running.states(id)).toEqual(['no-room']);
  });

  it('loads none where little room is left', async () => {
    const { keeper, save, states, fetched } = background({ hasRoom: async () => false });
    const id = await save(1, urls(1));
    await keeper.work();
    expect([await states(id), fetched]).toEqual([['no-room'], []]);
  });

  it('stops where nothing can be written, and leaves it to the alarm', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const { withLibrary } = createLibraryAccess();
    let isFull = false;
    const running = background({ withLibrary: async (work) => (isFull ? err(noRoom) : withLibrary(work)) });
    const id = await running.save(1, urls(9));
    isFull = true;
    await running.keeper.work();
    expect(await running.states(id)).toEqual(Array(9).fill('waiting'));
    expect(running.alarms).toEqual(['10:01:00']);
    vi.restoreAllMocks();
  });
});

describe('a clip that finds no room', () => {
  it('gets that of images, and is written then', async () => {
    const running = background();
    const id = await running.save(1, urls(2));
    await running.keeper.work();
    running.announced.length = 0;
    const tries = vi.fn().mockResolvedValueOnce(err(noRoom)).mockResolvedValueOnce(ok('saved'));
    expect(await withRoomForClips(tries, running.world)).toEqual(ok('saved'));
    expect(await running.states(id)).toEqual(['no-room', 'no-room']);
    expect(running.announced).toEqual([{ kind: 'images' }]);
  });

  it('is told so where there are no images, and for other problems none are touched', async () => {
    const running = background();
    const full = vi.fn(async () => err(noRoom));
    expect(await withRoomForClips(full, running.world)).toEqual(err(noRoom));
    expect(full).toHaveBeenCalledOnce();
    const id = await running.save(1, urls(1));
    await running.keeper.work();
    const conflict = vi.fn(async () => err(problem('conflict', 'Changed.', 'Look.')));
    await withRoomForClips(conflict, running.world);
    expect([conflict.mock.calls.length, await running.states(id)]).toEqual([1, ['kept']]);
  });
});

describe('the messages about images', () => {
  const handlersOf = ({ world }: ReturnType<typeof background>) => {
    const keepImages = vi.fn();
    const handlers = imageHandlers({
      ...world,
      ...{ keepImages, decodeImage: async (bytes: Uint8Array<ArrayBuffer>) => (bytes[0] === 1 ? fileOf(bytes) : null) },
    } as never);
    return { handlers, keepImages };
  };

  it('have images loaded, and once more those that failed', async () => {
    const running = background({ fetchImage: async () => err('refused') });
    const { handlers, keepImages } = handlersOf(running);
    const id = await running.save(1, urls(1));
    await running.keeper.work();
    expect(okValue(await handlers['image.retry']({ ids: [id] }))).toEqual({ count: 1 });
    expect(okValue(await handlers['image.keep']({ ids: [id, 'nobody'] }))).toEqual({ ids: [id] });
    expect(keepImages).toHaveBeenCalledTimes(2);
  });

  it('keep what a backup holds, and nothing that is no image', async () => {
    const running = background();
    const { handlers } = handlersOf(running);
    const id = await running.save(1, urls(1));
    const request = { page: sampleFields(1).urls.clean, url: 'https://img.example/0.png' };
    expect(okValue(await handlers['image.put']({ ...request, base64: btoa('none') }))).toEqual({ isKept: false });
    expect(await running.states(id)).toEqual(['waiting']);
    expect(okValue(await handlers['image.put']({ ...request, base64: btoa('\x01') }))).toEqual({ isKept: true });
    expect(await running.states(id)).toEqual(['kept']);
  });
});
