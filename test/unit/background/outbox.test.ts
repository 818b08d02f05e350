import { beforeEach, describe, expect, it, vi } from 'vitest';
import { retryAll } from '../../../background/outbox/retry-all.ts';
import { problem } from '../../../src/model/problem.ts';
import { delivered } from '../../support/fake-outbox.ts';
import { desk, filledOutbox, idOf } from '../../support/filled-outbox.ts';
import { emptyBrowser } from '../../support/fresh-library.ts';
import { sampleDestination, sampleFields } from '../../support/sample-clips.ts';

const other = sampleDestination(2);
const down = (retryAfter: number | null = null) => ({
  ...{ status: 'retry' as const, retryAfter, problem: problem('backend-unavailable', 'Down.', 'Wait.') },
});

beforeEach(emptyBrowser);

describe('a save', () => {
  it('makes the clip due for the destinations chosen, and for no other', async () => {
    const { save, rows } = await filledOutbox(desk, other);
    await save(1);
    expect(await rows(1)).toMatchObject([{ destinationId: desk.id, state: 'due', send: 1, attempts: 0 }]);
  });

  it('remembers the choice for the next clip', async () => {
    const { save, destinations } = await filledOutbox(sampleDestination(1, { isPreselected: true }), other);
    await save(1, [other.id]);
    expect((await destinations()).map(({ isPreselected }) => isPreselected)).toEqual([false, true]);
  });

  it('sends to no destination that was removed meanwhile', async () => {
    const { save, rows } = await filledOutbox();
    await save(1);
    expect(await rows(1)).toEqual([]);
  });

  it('that comes twice, as after a lost answer, is one send', async () => {
    const { save, rows } = await filledOutbox(desk);
    await save(1);
    await save(1);
    expect(await rows(1)).toMatchObject([{ send: 1 }]);
  });
});

describe('draining the outbox', () => {
  it('delivers what is due and notes where it is', async () => {
    const { fake, drain, save, rows } = await filledOutbox(desk);
    await save(1);
    await drain();
    expect(fake.jobs).toMatchObject([{ idempotencyKey: `${idOf(1)}.${desk.id}.1.1`, earlier: null }]);
    expect(await rows(1)).toMatchObject([
      { state: 'delivered', receipt: { remoteId: 'remote-1' }, deliveredRevision: 1, nextAttemptAt: null },
    ]);
    expect(fake.wakeUps.at(-1)).toBeNull();
    expect(fake.shown.at(-1)).toMatchObject({ waiting: 0, needUser: 0 });
  });

  it('sends each clip once, however many drains run at once', async () => {
    const { fake, drain, save } = await filledOutbox(desk);
    for (let n = 1; n <= 8; n += 1) await save(n);
    await Promise.all([drain(), drain(), drain()]);
    expect(fake.jobs.map(({ full }) => full.clip.id).sort()).toEqual([1, 2, 3, 4, 5, 6, 7, 8].map(idOf).sort());
  });

  it('sends an update of a delivered clip under a new key, with the receipt of the first', async () => {
    const { fake, drain, save } = await filledOutbox(desk);
    await save(1);
    await drain();
    await save(1, [desk.id], { expectedRevision: 1, fields: sampleFields(1, { note: 'more' }) });
    await drain();
    expect(fake.jobs[1]).toMatchObject({
      idempotencyKey: `${idOf(1)}.${desk.id}.2.2`,
      earlier: { remoteId: 'remote-1' },
      full: { clip: { note: 'more', revision: 2 } },
    });
  });

  it('stays due for an edit that was saved while the clip was on its way', async () => {
    const { fake, drain, save, rows } = await filledOutbox(desk);
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
    const { fake, drain, save, rows } = await filledOutbox(desk);
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
    const { fake, drain, save, destinations } = await filledOutbox(desk, other);
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
    const { fake, drain, save, rows, destinations } = await filledOutbox(desk);
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
    const { fake, drain, save, rows } = await filledOutbox(desk);
    fake.outcomes = [(job) => (job.full.clip.id === idOf(1) ? down() : delivered())];
    for (let n = 1; n <= 6; n += 1) await save(n);
    await drain();
    expect(await rows(1)).toMatchObject([{ state: 'due', attempts: 1 }]);
    for (const n of [2, 3, 4, 5, 6]) expect(await rows(n)).toMatchObject([{ state: 'delivered' }]);
  });

  it('pauses a destination whose token is refused, keeps its queue, and goes on with a new token', async () => {
    const { fake, drain, save, rows, destinations, pause } = await filledOutbox(desk);
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
    const { fake, drain, save, rows, sendAgain } = await filledOutbox(desk);
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
    expect(fake.jobs.map(({ idempotencyKey }) => idempotencyKey.slice(-4))).toEqual(['.1.1', '.2.2', '.3.2']);
  });

  it('sends nothing to a host that the browser does not let us reach, and says so', async () => {
    const { fake, drain, save, destinations } = await filledOutbox(desk);
    fake.hasAccess = false;
    await save(1);
    await drain();
    expect(fake.jobs).toEqual([]);
    expect((await destinations())[0]?.pause).toMatchObject({ by: 'refusal', problem: { code: 'permission-missing' } });
  });

  it('sends nothing to a destination that the user has paused', async () => {
    const { fake, drain, save, pause } = await filledOutbox(desk);
    await pause({ by: 'user' });
    await save(1);
    await drain();
    expect(fake.jobs).toEqual([]);
    expect(fake.wakeUps.at(-1)).toBeNull();
  });

  it('keeps a clip back while it lies in the trash', async () => {
    const { fake, drain, save, rows, trash, restore } = await filledOutbox(desk);
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
    const { fake, drain, save, rows } = await filledOutbox(desk);
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
    const { fake, drain, save, full } = await filledOutbox(desk);
    const workPackage = { id: 77, attachment: { fileName: 'a.jpg', link: '/a' } };
    fake.outcomes = [() => ({ ...delivered(), workPackage }) as never];
    await save(1);
    await drain();
    expect((await full(1)).clip).toMatchObject({ workPackage, revision: 1 });
    await save(1, [], { expectedRevision: 1, fields: sampleFields(1, { note: 'more' }) });
    expect((await full(1)).clip).toMatchObject({ workPackage, note: 'more' });
  });

  it('tries everything at once when the network comes back', async () => {
    const { fake, drain, save, rows } = await filledOutbox(desk);
    fake.outcomes = [() => down(), () => delivered()];
    await save(1);
    await drain();
    await retryAll(fake.world);
    expect(await rows(1)).toMatchObject([{ state: 'delivered' }]);
  });
});
