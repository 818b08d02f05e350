import { beforeEach, describe, expect, it } from 'vitest';
import { retryAll } from '../../../background/outbox/retry-all.ts';
import { countParked } from '../../../src/platform/database/deliveries.ts';
import { desk, filledOutbox, idOf } from '../../support/filled-outbox.ts';
import { emptyBrowser, okValue } from '../../support/fresh-library.ts';

beforeEach(emptyBrowser);

/** A destination that opens a tab for each clip. */
async function opensTabs() {
  const outbox = await filledOutbox(desk);
  const type = outbox.fake.world.typeOf('webhook');
  const opening = { ...type, descriptor: { ...type.descriptor, opensTab: true as const } };
  Object.assign(outbox.fake.world, { typeOf: () => opening });
  const opened = () => outbox.fake.jobs.map(({ full }) => full.clip.id);
  return { ...outbox, opened };
}
const saved = (n: number) => ({ kind: 'sent', clipId: idOf(n), destinationIds: [desk.id] }) as const;
const waits = { state: 'due', nextAttemptAt: null, problem: { code: 'waits-for-user' } };

describe('a destination that opens a tab for each clip', () => {
  it('opens one for the clip that was just saved', async () => {
    const { save, drain, opened, rows } = await opensTabs();
    await save(1);
    await drain(saved(1));
    expect(opened()).toEqual([idOf(1)]);
    expect(await rows(1)).toMatchObject([{ state: 'delivered' }]);
  });

  it('opens none for a clip that was saved for another one, though it waits here too', async () => {
    const { save, drain, opened, rows } = await opensTabs();
    await save(1);
    await drain({ ...saved(1), destinationIds: ['another'] });
    expect(opened()).toEqual([]);
    expect(await rows(1)).toMatchObject([waits]);
  });

  it('opens none by itself: what is found at a start or by the alarm waits with a sentence', async () => {
    const { fake, save, drain, opened, rows } = await opensTabs();
    await save(1);
    await save(2);
    await drain();
    await retryAll(fake.world);
    expect(opened()).toEqual([]);
    expect(await rows(1)).toMatchObject([waits]);
    expect(fake.wakeUps.at(-1)).toBeNull();
    expect(fake.shown.at(-1)).toMatchObject({ waiting: 0, needUser: 2 });
  });

  it('opens one of many that are sent at once; each of the others on a “Retry now” of its own', async () => {
    const { save, drain, opened, retryNow, rows, withLibrary } = await opensTabs();
    for (let n = 1; n <= 4; n += 1) await save(n);
    await drain(saved(2));
    expect(opened()).toEqual([idOf(2)]);
    const one = { destinationId: desk.id, clipId: idOf(4) };
    await retryNow(one);
    await drain({ kind: 'retried', clipId: one.clipId, destinationIds: [desk.id] });
    expect(opened()).toEqual([idOf(2), idOf(4)]);
    const all = { destinationId: desk.id, clipId: null };
    await retryNow(all);
    await drain({ kind: 'retried', clipId: null, destinationIds: [desk.id] });
    expect(opened()).toHaveLength(3);
    expect(okValue(await withLibrary(async (db) => ({ ok: true, value: await countParked(db, desk.id) })))).toBe(1);
    expect([...(await rows(1)), ...(await rows(3))]).toContainEqual(expect.objectContaining({ nextAttemptAt: null }));
  });

  it('opens both of two clips that are saved in the same moment', async () => {
    const { save, drain, opened } = await opensTabs();
    await Promise.all([save(1), save(2)]);
    await Promise.all([drain(saved(1)), drain(saved(2))]);
    expect(opened().toSorted()).toEqual([idOf(1), idOf(2)].toSorted());
  });

  it('opens none while it is paused', async () => {
    const { save, drain, opened, pause } = await opensTabs();
    await pause({ by: 'user' });
    await save(1);
    await drain(saved(1));
    expect(opened()).toEqual([]);
  });
});
