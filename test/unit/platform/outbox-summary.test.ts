import { beforeEach, expect, it } from 'vitest';
import { problem } from '../../../src/model/problem.ts';
import { createLibraryAccess } from '../../../src/platform/database/library.ts';
import { readOutboxSummary } from '../../../src/platform/database/outbox-summary.ts';
import { settleDelivery } from '../../../src/platform/database/writes/deliveries.ts';
import { pauseDestination, putDestination } from '../../../src/platform/database/writes/destinations.ts';
import { saveClip } from '../../../src/platform/database/writes/save-clip.ts';
import { trashClips } from '../../../src/platform/database/writes/trash.ts';
import { clipIdOf } from '../../../src/url/clip-id.ts';
import { emptyBrowser, okValue } from '../../support/fresh-library.ts';
import { sampleDestination, sampleUrl, saveRequest } from '../../support/sample-clips.ts';

beforeEach(emptyBrowser);

const now = () => new Date('2026-02-02T10:00:00.000Z');
const reason = problem('backend-refused', 'Too long.', 'Edit it.');
const desk = sampleDestination(1);
const other = sampleDestination(2);

async function library() {
  const { withLibrary, readLibrary } = createLibraryAccess();
  for (const each of [desk, other]) okValue(await withLibrary((db) => putDestination(db, each, {})));
  const save = async (n: number, destinationIds: string[]) =>
    okValue(await withLibrary((db) => saveClip(db, saveRequest(n, { destinationIds }), { now })));
  const refuse = (n: number) =>
    withLibrary((db) =>
      settleDelivery(
        db,
        [clipIdOf(sampleUrl(n)), desk.id],
        (row) => ({ ...row, state: 'rejected', nextAttemptAt: null, problem: reason }),
        null,
      ),
    );
  return {
    withLibrary,
    save,
    refuse,
    summary: async (limit = 5) => okValue(await readLibrary((db) => readOutboxSummary(db, limit))),
  };
}

it('tells of nothing while all goes by itself, but of every destination', async () => {
  const { save, summary } = await library();
  await save(1, [desk.id]);
  expect(await summary()).toEqual({
    destinations: [desk, other].map(chosen),
    refusedCount: 0,
    refused: [],
    blocked: new Map(),
  });
});

it('counts all that was refused and names the first few, with the reason', async () => {
  const { save, refuse, summary } = await library();
  for (const n of [1, 2, 3]) {
    await save(n, [desk.id]);
    await refuse(n);
  }
  const { refusedCount, refused } = await summary(2);
  expect(refusedCount).toBe(3);
  expect(refused).toHaveLength(2);
  expect(refused[0]).toMatchObject({ title: expect.stringMatching(/^Article/), delivery: { problem: reason } });
  expect(refused[0]?.url).toMatch(/^https:\/\/news\.example\//);
});

it('does not name a clip that was deleted', async () => {
  const { withLibrary, save, refuse, summary } = await library();
  await save(1, [desk.id]);
  await refuse(1);
  okValue(await withLibrary((db) => trashClips(db, [clipIdOf(sampleUrl(1))], { now })));
  expect((await summary()).refused).toEqual([]);
});

it('counts what waits at a destination that needs the user, and not what waits at one that the user paused', async () => {
  const { withLibrary, save, summary } = await library();
  await save(1, [desk.id, other.id]);
  await save(2, [desk.id]);
  okValue(await withLibrary((db) => pauseDestination(db, desk.id, { by: 'refusal', problem: reason })));
  okValue(await withLibrary((db) => pauseDestination(db, other.id, { by: 'user' })));
  expect((await summary()).blocked).toEqual(new Map([[desk.id, 2]]));
});

/** A save makes its destinations the next one's. */
const chosen = (destination: typeof desk) => ({ ...destination, isPreselected: destination.id === desk.id });
