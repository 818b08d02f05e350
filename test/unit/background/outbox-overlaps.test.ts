import { beforeEach, describe, expect, it, vi } from 'vitest';
import { drainOutbox } from '../../../background/outbox/drain.ts';
import { problem } from '../../../src/model/problem.ts';
import { ok } from '../../../src/model/result.ts';
import { putDestination } from '../../../src/platform/database/writes/destinations.ts';
import { delivered } from '../../support/fake-outbox.ts';
import { desk, filledOutbox, idOf } from '../../support/filled-outbox.ts';
import { emptyBrowser } from '../../support/fresh-library.ts';
import { sampleDestination, sampleFields } from '../../support/sample-clips.ts';

const other = sampleDestination(2);

beforeEach(emptyBrowser);

describe('a save that comes from a second window', () => {
  it('that says what another window has saved already is sent where only this one sends it', async () => {
    const { save, rows } = await filledOutbox(desk, other);
    await save(1, [other.id]);
    await save(1, [desk.id]);
    expect(await rows(1)).toMatchObject([
      { destinationId: desk.id, state: 'due', send: 1 },
      { destinationId: other.id, state: 'due', send: 1 },
    ]);
  });

  it('that repeats an edit of another window brings it to a destination that has the clip as it was', async () => {
    const { drain, save, rows } = await filledOutbox(desk);
    await save(1);
    await drain();
    const edit = { expectedRevision: 1, fields: sampleFields(1, { note: 'more' }) };
    await save(1, [], edit);
    await save(1, [desk.id], edit);
    expect(await rows(1)).toMatchObject([{ state: 'due', send: 2, deliveredRevision: 1 }]);
  });
});

describe('draining the outbox', () => {
  it('is started again where the background is stopped in the middle', async () => {
    const { fake, drain, save } = await filledOutbox(desk);
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
    const { fake, save } = await filledOutbox(desk);
    await save(1);
    // The disk is full: nothing that is found out can be written.
    const full = problem('quota', 'Full.', 'Make room.');
    await drainOutbox({ ...fake.world, withLibrary: async () => ({ ok: false, error: full }) });
    expect(fake.wakeUps.at(-1)?.toISOString()).toBe('2026-02-02T10:00:30.000Z');
  });

  it('goes on with a token that was entered while the old one was being refused', async () => {
    const { fake, drain, save, rows, destinations, withLibrary } = await filledOutbox(desk);
    const used: (string | undefined)[] = [];
    vi.spyOn(fake.world.typeOf('webhook'), 'deliver').mockImplementation(async (_job, { secrets: { token } }) => {
      used.push(token);
      if (token === 'new') return delivered();
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
    const { fake, drain, save, destinations, pause } = await filledOutbox(desk);
    vi.spyOn(fake.world.typeOf('webhook'), 'deliver').mockImplementation(async () => {
      await pause({ by: 'user' });
      return { status: 'unauthorized', problem: problem('backend-unauthorized', 'No.', 'New token.') };
    });
    await save(1);
    await drain();
    expect((await destinations())[0]?.pause).toEqual({ by: 'user' });
  });

  it('asks the user nothing about a refused clip that lies in the trash, and tries it again when it comes back', async () => {
    const { fake, drain, save, rows, trash, restore } = await filledOutbox(desk);
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
    const { fake, drain, save, rows, trash } = await filledOutbox(desk);
    vi.spyOn(fake.world.typeOf('webhook'), 'deliver').mockImplementation(async () => {
      await trash(1);
      return { status: 'rejected', problem: problem('backend-refused', 'Too long.', 'Edit.') };
    });
    await save(1);
    await drain();
    expect(await rows(1)).toMatchObject([{ state: 'held', problem: { message: 'Too long.' } }]);
  });

  it('is not held up by rows that this build cannot read', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const { fake, drain, save, rows, withLibrary } = await filledOutbox(desk);
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
});

describe('sending a clip of the list', () => {
  it('leaves nothing behind for a destination that is not set up any more', async () => {
    const { save, rows, sendAgain } = await filledOutbox();
    await save(1);
    expect(await sendAgain(1)).toMatchObject({ ok: false, error: { code: 'destination-invalid' } });
    expect(await rows(1)).toEqual([]);
  });
});
