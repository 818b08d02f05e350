import { beforeEach, describe, expect, it, vi } from 'vitest';
import { drainOutbox } from '../../../background/outbox/drain.ts';
import { retryAll } from '../../../background/outbox/retry-all.ts';
import { problem } from '../../../src/model/problem.ts';
import { ok } from '../../../src/model/result.ts';
import { readFullClip } from '../../../src/platform/database/clips.ts';
import { readDeliveries } from '../../../src/platform/database/deliveries.ts';
import { listDestinations } from '../../../src/platform/database/destinations.ts';
import { createLibraryAccess } from '../../../src/platform/database/library.ts';
import { pauseDestination, putDestination } from '../../../src/platform/database/writes/destinations.ts';
import { sendClips } from '../../../src/platform/database/writes/enqueue.ts';
import { saveClip } from '../../../src/platform/database/writes/save-clip.ts';
import { restoreClips, trashClips } from '../../../src/platform/database/writes/trash.ts';
import { clipIdOf } from '../../../src/url/clip-id.ts';
import { delivered, fakeOutbox } from '../../support/fake-outbox.ts';
import { emptyBrowser, okValue } from '../../support/fresh-library.ts';
import { sampleDestination, sampleFields, sampleUrl, saveRequest } from '../../support/sample-clips.ts';

const desk = sampleDestination(1);
const other = sampleDestination(2);
const idOf = (n: number) => clipIdOf(sampleUrl(n));
const down = (retryAfter: number | null = null) => ({
  ...{ status: 'retry' as const, retryAfter, problem: problem('backend-unavailable', 'Down.', 'Wait.') },
});

beforeEach(emptyBrowser);

async function outbox(...destinations: ReturnType<typeof sampleDestination>[]) {
  const access = createLibraryAccess();
  const { withLibrary, readLibrary } = access;
  for (const each of destinations) okValue(await withLibrary((db) => putDestination(db, each, { token: 'secret' })));
  const fake = fakeOutbox(access);
  const { now } = fake.world;
  return {
    fake,
    withLibrary,
    drain: () => drainOutbox(fake.world),
    save: async (n: number, destinationIds = [desk.id], changes: Partial<ReturnType<typeof saveRequest>> = {}) =>
      okValue(await withLibrary((db) => saveClip(db, saveRequest(n, { destinationIds, ...changes }), { now }))).clip,
    rows: async (n: number) => okValue(await readLibrary((db) => readDeliveries(db, idOf(n)))),
    destinations: async () => okValue(await readLibrary(listDestinations)),
    full: async (n: number) => okValue(await withLibrary((db) => readFullClip(db, idOf(n)))),
    pause: (pause: Parameters<typeof pauseDestination>[2]) => withLibrary((db) => pauseDestination(db, desk.id, pause)),
    trash: (n: number) => withLibrary((db) => trashClips(db, [idOf(n)], { now })),
    restore: (n: number) => withLibrary((db) => restoreClips(db, [idOf(n)], { now })),
    sendAgain: (n: number) =>
      withLibrary((db) => sendClips(db, { clipIds: [idOf(n)], destinationId: desk.id }, { now })),
  };
}

describe('a save', () => {
  it('makes the clip due for the destinations chosen, and for no other', async () => {
    const { save, rows } = await outbox(desk, other);
    await save(1);
    expect(await rows(1)).toMatchObject([{ destinationId: desk.id, state: 'due', send: 1, attempts: 0 }]);
  });

  it('remembers the choice for the next clip', async () => {
    const { save, destinations } = await outbox(sampleDestination(1, { isPreselected: true }), other);
    await save(1, [other.id]);
    expect((await destinations()).map(({ isPreselected }) => isPreselected)).toEqual([false, true]);
  });

  it('sends to no destination that was removed meanwhile', async () => {
    const { save, rows } = await outbox();
    await save(1);
    expect(await rows(1)).toEqual([]);
  });

  it('that comes twice, as after a lost answer, is one send', async () => {
    const { save, rows } = await outbox(desk);
    await save(1);
    await save(1);
    expect(await rows(1)).toMatchObject([{ send: 1 }]);
  });

  it('that says what another window has saved already is sent where only this one sends it', async () => {
    const { save, rows } = await outbox(desk, other);
    await save(1, [other.id]);
    await save(1, [desk.id]);
    expect(await rows(1)).toMatchObject([
      { destinationId: desk.id, state: 'due', send: 1 },
      { destinationId: other.id, state: 'due', send: 1 },
    ]);
  });

  it('that repeats an edit of another window brings it to a destination that has the clip as it was', async () => {
    const { drain, save, rows } = await outbox(desk);
    await save(1);
    await drain();
    const edit = { expectedRevision: 1, fields: sampleFields(1, { note: 'more' }) };
    await save(1, [], edit);
    await save(1, [desk.id], edit);
    expect(await rows(1)).toMatchObject([{ state: 'due', send: 2, deliveredRevision: 1 }]);
  });
});

describe('draining the outbox', () => {
  it('delivers what is due and notes where it is', async () => {
    const { fake, drain, save, rows } = await outbox(desk);
    await save(1);
    await drain();
    expect(fake.jobs).toMatchObject([{ idempotencyKey: `${idOf(1)}.${desk.id}.1`, earlier: null }]);
    expect(await rows(1)).toMatchObject([
      { state: 'delivered', receipt: { remoteId: 'remote-1' }, deliveredRevision: 1, nextAttemptAt: null },
    ]);
    expect(fake.wakeUps.at(-1)).toBeNull();
    expect(fake.shown.at(-1)).toMatchObject({ waiting: 0, needUser: 0 });
  });

  it('sends each clip once, however many drains run at once', async () => {
    const { fake, drain, save } = await outbox(desk);
    for (let n = 1; n <= 8; n += 1) await save(n);
    await Promise.all([drain(), drain(), drain()]);
    expect(fake.jobs.map(({ full }) => full.clip.id).sort()).toEqual([1, 2, 3, 4, 5, 6, 7, 8].map(idOf).sort());
  });

  it('sends an update of a delivered clip under a new key, with the receipt of the first', async () => {
    const { fake, drain, save } = await outbox(desk);
    await save(1);
    await drain();
    await save(1, [desk.id], { expectedRevision: 1, fields: sampleFields(1, { note: 'more' }) });
    await drain();
    expect(fake.jobs[1]).toMatchObject({
      idempotencyKey: `${idOf(1)}.${desk.id}.2`,
      earlier: { remoteId: 'remote-1' },
      full: { clip: { note: 'more', revision: 2 } },
    });
  });

  it('stays due for an edit that was saved while the clip was on its way', async () => {
    const { fake, drain, save, rows } = await outbox(desk);
    await save(1);
    let isEdited = false;
    const { world } = fake;
    const deliver = world.typeOf('webhook').deliver;
    vi.spyOn(world.typeOf('webhook'), 'deliver').mockImplementation(async (job, account, services) => {
      if (!isEdited) await save(1, [desk.id], { expectedRevision: 1, fields: sampleFields(1, { note: 'more' }) });
      isEdited = true;
      return deliver(job, account, services);
    });
    await drain();
    expect(fake.jobs.map(({ full }) => full.clip.note)).toEqual(['', 'more']);
    expect(await rows(1)).toMatchObject([{ state: 'delivered', send: 2, deliveredRevision: 2 }]);
  });

  it('keeps a clip that the backend cannot take now, and is woken for it', async () => {
    const { fake, drain, save, rows } = await outbox(desk);
    fake.outcomes = [() => down(90_000), () => delivered()];
    await save(1);
    await drain();
    const [row] = await rows(1);
    expect(row).toMatchObject({ state: 'due', attempts: 1, problem: { message: 'Down.' } });
    expect(fake.wakeUps.at(-1)?.toISOString()).toBe('2026-02-02T10:01:30.000Z');
    expect(fake.shown.at(-1)).toMatchObject({ waiting: 1, needUser: 0 });
    await drain();
    expect(fake.jobs).toHaveLength(1);
    fake.clock = '2026-02-02T10:01:30.000Z';
    await drain();
    expect(await rows(1)).toMatchObject([{ state: 'delivered' }]);
  });

  it('gives a backend time that fails for all, and goes on with the others', async () => {
    const { fake, drain, save, destinations } = await outbox(desk, other);
    fake.outcomes = [() => down()];
    for (let n = 1; n <= 10; n += 1) await save(n, [desk.id]);
    await drain();
    expect(fake.jobs).toHaveLength(3);
    expect((await destinations())[0]?.backOff).toMatchObject({ failures: 1 });
    fake.outcomes = [() => delivered()];
    await save(11, [other.id]);
    await drain();
    expect(fake.jobs).toHaveLength(4);
  });

  it('brings the whole queue forward when the backend works again', async () => {
    const { fake, drain, save, rows, destinations } = await outbox(desk);
    fake.outcomes = [() => down()];
    for (let n = 1; n <= 10; n += 1) await save(n);
    await drain();
    fake.outcomes = [() => delivered()];
    fake.clock = '2026-02-02T10:01:00.000Z';
    await drain();
    const states = await Promise.all([1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map(async (n) => (await rows(n))[0]?.state));
    expect(new Set(states)).toEqual(new Set(['delivered']));
    expect((await destinations())[0]?.backOff).toBeNull();
  });

  it('lets one clip that fails again and again hold up no other', async () => {
    const { fake, drain, save, rows } = await outbox(desk);
    fake.outcomes = [(job) => (job.full.clip.id === idOf(1) ? down() : delivered())];
    for (let n = 1; n <= 6; n += 1) await save(n);
    await drain();
    expect(await rows(1)).toMatchObject([{ state: 'due', attempts: 1 }]);
    for (const n of [2, 3, 4, 5, 6]) expect(await rows(n)).toMatchObject([{ state: 'delivered' }]);
  });

  it('pauses a destination whose token is refused, keeps its queue, and goes on with a new token', async () => {
    const { fake, drain, save, rows, destinations, pause } = await outbox(desk);
    const refusal = problem('backend-unauthorized', 'No.', 'New token.');
    fake.outcomes = [() => ({ status: 'unauthorized', problem: refusal }), () => delivered()];
    for (let n = 1; n <= 5; n += 1) await save(n);
    await drain();
    expect((await destinations())[0]?.pause).toEqual({ by: 'refusal', problem: refusal });
    expect(fake.jobs).toHaveLength(3);
    expect(fake.shown.at(-1)).toMatchObject({ needUser: 3 });
    await drain();
    expect(fake.jobs).toHaveLength(3);
    await pause(null);
    await drain();
    for (let n = 1; n <= 5; n += 1) expect(await rows(n)).toMatchObject([{ state: 'delivered' }]);
  });

  it('keeps what was refused with its reason; an edit, or the user, sends it again', async () => {
    const { fake, drain, save, rows, sendAgain } = await outbox(desk);
    fake.outcomes = [() => ({ status: 'rejected', problem: problem('backend-refused', 'Too long.', 'Edit.') })];
    await save(1);
    await drain();
    await drain();
    expect(fake.jobs).toHaveLength(1);
    expect(await rows(1)).toMatchObject([{ state: 'rejected', problem: { message: 'Too long.' } }]);
    fake.outcomes = [() => delivered()];
    await save(1, [desk.id], { expectedRevision: 1, fields: sampleFields(1, { title: 'Shorter' }) });
    await drain();
    expect(await rows(1)).toMatchObject([{ state: 'delivered', problem: null }]);
    await sendAgain(1);
    await drain();
    expect(fake.jobs.map(({ idempotencyKey }) => idempotencyKey.at(-1))).toEqual(['1', '2', '3']);
  });

  it('sends nothing to a host that the browser does not let us reach, and says so', async () => {
    const { fake, drain, save, destinations } = await outbox(desk);
    fake.hasAccess = false;
    await save(1);
    await drain();
    expect(fake.jobs).toEqual([]);
    expect((await destinations())[0]?.pause).toMatchObject({ by: 'refusal', problem: { code: 'permission-missing' } });
  });

  it('sends nothing to a destination that the user has paused', async () => {
    const { fake, drain, save, pause } = await outbox(desk);
    await pause({ by: 'user' });
    await save(1);
    await drain();
    expect(fake.jobs).toEqual([]);
    expect(fake.wakeUps.at(-1)).toBeNull();
  });

  it('is started again where the background is stopped in the middle', async () => {
    const { fake, drain, save } = await outbox(desk);
    const before: unknown[] = [];
    fake.outcomes = [
      () => {
        before.push(fake.wakeUps.at(-1)?.toISOString());
        return delivered();
      },
    ];
    await save(1);
    await drain();
    expect(before).toEqual(['2026-02-02T10:01:00.000Z']);
    expect(fake.wakeUps.at(-1)).toBeNull();
  });

  it('is not started again at once for what it could not get away', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const { fake, save } = await outbox(desk);
    await save(1);
    // The disk is full: nothing that is found out can be written.
    const full = problem('quota', 'Full.', 'Make room.');
    await drainOutbox({ ...fake.world, withLibrary: async () => ({ ok: false, error: full }) });
    expect(fake.wakeUps.at(-1)?.toISOString()).toBe('2026-02-02T10:00:30.000Z');
  });

  it('goes on with a token that was entered while the old one was being refused', async () => {
    const { fake, drain, save, rows, destinations, withLibrary } = await outbox(desk);
    const used: (string | undefined)[] = [];
    vi.spyOn(fake.world.typeOf('webhook'), 'deliver').mockImplementation(async (_job, { secrets }) => {
      used.push(secrets['token']);
      if (secrets['token'] === 'new') return delivered();
      await withLibrary((db) => putDestination(db, desk, { token: 'new' }));
      return { status: 'unauthorized', problem: problem('backend-unauthorized', 'No.', 'New token.') };
    });
    await save(1);
    await drain();
    expect((await destinations())[0]?.pause).toBeNull();
    expect(used).toEqual(['secret', 'new']);
    expect(await rows(1)).toMatchObject([{ state: 'delivered', problem: null }]);
  });

  it('leaves a destination paused by the user that was paused while its token was being refused', async () => {
    const { fake, drain, save, destinations, pause } = await outbox(desk);
    vi.spyOn(fake.world.typeOf('webhook'), 'deliver').mockImplementation(async () => {
      await pause({ by: 'user' });
      return { status: 'unauthorized', problem: problem('backend-unauthorized', 'No.', 'New token.') };
    });
    await save(1);
    await drain();
    expect((await destinations())[0]?.pause).toEqual({ by: 'user' });
  });

  it('is not held up by rows that this build cannot read', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const { fake, drain, save, rows, withLibrary } = await outbox(desk);
    for (const n of [1, 2, 3]) {
      await save(n);
      await withLibrary(async (db) => {
        const row = await db.get('deliveries', [idOf(n), desk.id]);
        await db.put('deliveries', { ...row, send: 'first' } as never);
        return ok(null);
      });
    }
    fake.clock = '2026-02-02T10:00:01.000Z';
    await save(4);
    await drain();
    expect(await rows(4)).toMatchObject([{ state: 'delivered' }]);
  });

  it('asks the user nothing about a refused clip that lies in the trash, and tries it again when it comes back', async () => {
    const { fake, drain, save, rows, trash, restore } = await outbox(desk);
    const refused = problem('backend-refused', 'Too long.', 'Edit.');
    fake.outcomes = [() => ({ status: 'rejected', problem: refused }), () => delivered()];
    await save(1);
    await drain();
    await trash(1);
    await drain();
    expect(fake.shown.at(-1)).toMatchObject({ waiting: 0, needUser: 0 });
    await restore(1);
    await drain();
    expect(await rows(1)).toMatchObject([{ state: 'delivered', problem: null }]);
  });

  it('keeps back a clip that was refused after it had gone into the trash', async () => {
    const { fake, drain, save, rows, trash } = await outbox(desk);
    vi.spyOn(fake.world.typeOf('webhook'), 'deliver').mockImplementation(async () => {
      await trash(1);
      return { status: 'rejected', problem: problem('backend-refused', 'Too long.', 'Edit.') };
    });
    await save(1);
    await drain();
    expect(await rows(1)).toMatchObject([{ state: 'held', problem: { message: 'Too long.' } }]);
  });

  it('keeps a clip back while it lies in the trash', async () => {
    const { fake, drain, save, rows, trash, restore } = await outbox(desk);
    await save(1);
    await trash(1);
    await drain();
    expect(fake.jobs).toEqual([]);
    expect(await rows(1)).toMatchObject([{ state: 'held', nextAttemptAt: null }]);
    await restore(1);
    await drain();
    expect(await rows(1)).toMatchObject([{ state: 'delivered', send: 1 }]);
  });

  it('treats a bug in a destination as a failure that passes', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const { fake, drain, save, rows } = await outbox(desk);
    fake.outcomes = [
      () => {
        throw new TypeError('undefined is not a function');
      },
    ];
    await save(1);
    await drain();
    expect(await rows(1)).toMatchObject([
      { state: 'due', attempts: 1, problem: { details: ['TypeError: undefined is not a function'] } },
    ]);
  });

  it('keeps the post of a clip in the clip, without a new revision', async () => {
    const { fake, drain, save, full } = await outbox(desk);
    const workPackage = { id: 77, attachment: { fileName: 'a.jpg', link: '/a' } };
    fake.outcomes = [() => ({ ...delivered(), workPackage }) as never];
    await save(1);
    await drain();
    expect((await full(1)).clip).toMatchObject({ workPackage, revision: 1 });
    await save(1, [], { expectedRevision: 1, fields: sampleFields(1, { note: 'more' }) });
    expect((await full(1)).clip).toMatchObject({ workPackage, note: 'more' });
  });

  it('tries everything at once when the network comes back', async () => {
    const { fake, drain, save, rows } = await outbox(desk);
    fake.outcomes = [() => down(), () => delivered()];
    await save(1);
    await drain();
    await retryAll(fake.world);
    expect(await rows(1)).toMatchObject([{ state: 'delivered' }]);
  });
});

describe('sending a clip of the list', () => {
  it('leaves nothing behind for a destination that is not set up any more', async () => {
    const { save, rows, sendAgain } = await outbox();
    await save(1);
    expect(await sendAgain(1)).toMatchObject({ ok: false, error: { code: 'destination-invalid' } });
    expect(await rows(1)).toEqual([]);
  });
});
