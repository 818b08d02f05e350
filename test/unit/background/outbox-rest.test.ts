import { beforeEach, describe, expect, it, vi } from 'vitest';
import { retryAll } from '../../../background/outbox/retry-all.ts';
import type { Outcome } from '../../../src/destinations/destination.ts';
import { problem } from '../../../src/model/problem.ts';
import { delivered } from '../../support/fake-outbox.ts';
import { desk, filledOutbox, idOf } from '../../support/filled-outbox.ts';
import { emptyBrowser } from '../../support/fresh-library.ts';
import { sampleDestination } from '../../support/sample-clips.ts';

beforeEach(emptyBrowser);

const busy = (retryAfter: number | null, more: Partial<Outcome> = {}) =>
  ({
    ...{ status: 'retry', retryAfter, problem: problem('backend-unavailable', 'Busy.', 'Wait.') },
    ...more,
  }) as Outcome;
const tenMinutes = 600_000;
const states = async (rows: (n: number) => Promise<{ state: string }[]>, ...clips: number[]) =>
  Promise.all(clips.map(async (n) => (await rows(n))[0]?.state));

describe('a time that the backend has named', () => {
  it('is kept when the network comes back', async () => {
    const { fake, drain, save, destinations } = await filledOutbox(desk);
    fake.outcomes = [() => busy(tenMinutes), () => delivered()];
    await save(1);
    await drain();
    fake.clock = '2026-02-02T10:05:00.000Z';
    await retryAll(fake.world);
    expect(fake.jobs).toHaveLength(1);
    expect((await destinations())[0]?.backOff?.until).toBe('2026-02-02T10:10:00.000Z');
    expect(fake.wakeUps.at(-1)?.toISOString()).toBe('2026-02-02T10:10:00.000Z');
    fake.clock = '2026-02-02T10:10:00.000Z';
    await drain();
    expect(fake.jobs).toHaveLength(2);
  });

  it('holds for every clip, though others arrived in the same moment', async () => {
    const { fake, drain, save, rows } = await filledOutbox(desk);
    fake.outcomes = [() => delivered(), () => busy(tenMinutes), () => delivered()];
    for (let n = 1; n <= 6; n += 1) await save(n);
    await drain();
    expect(fake.jobs).toHaveLength(3);
    fake.outcomes = [() => delivered()];
    fake.clock = '2026-02-02T10:09:59.000Z';
    await save(7);
    await drain();
    expect(fake.jobs).toHaveLength(3);
    fake.clock = '2026-02-02T10:10:00.000Z';
    await drain();
    expect(new Set(await states(rows, 1, 2, 3, 4, 5, 6, 7))).toEqual(new Set(['delivered']));
  });

  it('is kept when one clip arrives after an earlier rest', async () => {
    const { fake, drain, save } = await filledOutbox(desk);
    fake.outcomes = [() => busy(null)];
    for (let n = 1; n <= 4; n += 1) await save(n);
    await drain();
    fake.clock = '2026-02-02T10:01:00.000Z';
    const second = idOf(2);
    fake.outcomes = [(job) => (job.full.clip.id === second ? busy(tenMinutes) : delivered())];
    await drain();
    const sent = fake.jobs.filter(({ full }) => full.clip.id === second).length;
    fake.clock = '2026-02-02T10:02:00.000Z';
    await drain();
    expect(fake.jobs.filter(({ full }) => full.clip.id === second)).toHaveLength(sent);
  });

  it('is kept over a pause of the user’s', async () => {
    const { fake, drain, save, pause } = await filledOutbox(desk);
    fake.outcomes = [() => busy(tenMinutes), () => delivered()];
    await save(1);
    await drain();
    await pause({ by: 'user' });
    await pause(null);
    await drain();
    expect(fake.jobs).toHaveLength(1);
  });

  it('is shortened by the user’s “Retry now” for the destination', async () => {
    const { fake, drain, save, rows, retryNow } = await filledOutbox(desk);
    fake.outcomes = [() => busy(tenMinutes), () => delivered()];
    await save(1);
    await drain();
    await retryNow({ destinationId: desk.id, clipId: null });
    await drain();
    expect(await states(rows, 1)).toEqual(['delivered']);
  });

  it('holds no other clip up where it is about one alone', async () => {
    const { fake, drain, save, rows, destinations } = await filledOutbox(desk);
    fake.outcomes = [
      (job) => (job.full.clip.id === idOf(1) ? busy(15_000, { isAboutClip: true } as never) : delivered()),
    ];
    await save(1);
    await drain();
    expect((await destinations())[0]?.backOff).toBeNull();
    await save(2);
    await drain();
    expect(await states(rows, 1, 2)).toEqual(['due', 'delivered']);
  });
});

describe('“Retry now” of one clip', () => {
  const resting = async () => {
    const outbox = await filledOutbox(desk);
    outbox.fake.outcomes = [() => busy(null)];
    for (let n = 1; n <= 5; n += 1) await outbox.save(n);
    await outbox.drain();
    expect(outbox.fake.jobs).toHaveLength(3);
    return outbox;
  };
  const which = { destinationId: desk.id, clipId: idOf(5) };

  it('tries that clip and no other, and leaves the destination at rest', async () => {
    const { fake, drain, retryNow, rows, destinations } = await resting();
    await retryNow(which);
    await drain({
      kind: 'retried',
      clipId: which.clipId,
      destinationIds: which.destinationId === null ? null : [which.destinationId],
    });
    expect(fake.jobs.map(({ full }) => full.clip.id).slice(3)).toEqual([idOf(5)]);
    expect((await destinations())[0]?.backOff).toMatchObject({ failures: 1 });
    expect(await rows(5)).toMatchObject([{ state: 'due', attempts: 1 }]);
  });

  it('brings the others along when it arrives', async () => {
    const { fake, drain, retryNow, rows } = await resting();
    fake.outcomes = [() => delivered()];
    await retryNow(which);
    await drain({
      kind: 'retried',
      clipId: which.clipId,
      destinationIds: which.destinationId === null ? null : [which.destinationId],
    });
    expect(new Set(await states(rows, 1, 2, 3, 4, 5))).toEqual(new Set(['delivered']));
  });

  it('brings no other along where the backend has named its time', async () => {
    const { fake, drain, save, retryNow, rows } = await filledOutbox(desk);
    fake.outcomes = [() => busy(tenMinutes)];
    for (let n = 1; n <= 5; n += 1) await save(n);
    await drain();
    fake.outcomes = [() => delivered()];
    await retryNow(which);
    await drain({
      kind: 'retried',
      clipId: which.clipId,
      destinationIds: which.destinationId === null ? null : [which.destinationId],
    });
    expect(await states(rows, 1, 2, 3, 4, 5)).toEqual(['due', 'due', 'due', 'due', 'delivered']);
  });

  it('sends nothing to a destination that is paused', async () => {
    const { fake, drain, retryNow, pause } = await resting();
    await pause({ by: 'user' });
    await retryNow(which);
    await drain({
      kind: 'retried',
      clipId: which.clipId,
      destinationIds: which.destinationId === null ? null : [which.destinationId],
    });
    expect(fake.jobs).toHaveLength(3);
  });
});

describe('a browser that cannot say whether a destination may be reached', () => {
  it('as while it stops the background, stops no other and pauses none: the queue is tried again', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const other = sampleDestination(2);
    const { fake, drain, save, rows, destinations } = await filledOutbox(desk, other);
    await save(1, [desk.id, other.id]);
    let asked = 0;
    Object.assign(fake.world, {
      async hasHostAccess() {
        asked += 1;
        if (asked === 1) throw new Error('No SW');
        return true;
      },
    });
    await drain();
    expect((await rows(1)).map(({ state }) => state).toSorted()).toEqual(['delivered', 'due']);
    expect((await destinations()).map(({ pause }) => pause)).toEqual([null, null]);
    expect(fake.wakeUps.at(-1)?.toISOString()).toBe('2026-02-02T10:00:30.000Z');
    fake.clock = '2026-02-02T10:00:30.000Z';
    await drain();
    expect((await rows(1)).map(({ state }) => state)).toEqual(['delivered', 'delivered']);
  });
});
