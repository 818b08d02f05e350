import { drainOutbox } from '../../background/outbox/drain.ts';
import type { UserAct } from '../../background/outbox/user-act.ts';
import { readFullClip } from '../../src/platform/database/clips.ts';
import { readDeliveries } from '../../src/platform/database/deliveries.ts';
import { listDestinations } from '../../src/platform/database/destinations.ts';
import { createLibraryAccess } from '../../src/platform/database/library.ts';
import { retryNow } from '../../src/platform/database/writes/deliveries.ts';
import { pauseDestination, putDestination } from '../../src/platform/database/writes/destinations.ts';
import { sendClips } from '../../src/platform/database/writes/enqueue.ts';
import { saveClip } from '../../src/platform/database/writes/save-clip.ts';
import { restoreClips, trashClips } from '../../src/platform/database/writes/trash.ts';
import { clipIdOf } from '../../src/url/clip-id.ts';
import { fakeOutbox } from './fake-outbox.ts';
import { okValue } from './fresh-library.ts';
import { sampleDestination, sampleUrl, saveRequest } from './sample-clips.ts';

/** The destination that clips go to where a test says nothing else. */
export const desk = sampleDestination(1);
export const idOf = (n: number): string => clipIdOf(sampleUrl(n));

/** The outbox before a backend of the test’s own, with these destinations, on a real library; in the tests’ own words. */
export async function filledOutbox(...destinations: ReturnType<typeof sampleDestination>[]) {
  const access = createLibraryAccess();
  const { withLibrary, readLibrary } = access;
  for (const each of destinations) okValue(await withLibrary((db) => putDestination(db, each, { token: 'secret' })));
  const fake = fakeOutbox(access);
  const { now } = fake.world;
  return {
    fake,
    withLibrary,
    drain: (act?: UserAct) => drainOutbox(fake.world, act),
    save: async (n: number, destinationIds = [desk.id], changes: Partial<ReturnType<typeof saveRequest>> = {}) =>
      okValue(await withLibrary((db) => saveClip(db, saveRequest(n, { destinationIds, ...changes }), { now }))).clip,
    rows: async (n: number) => okValue(await readLibrary((db) => readDeliveries(db, idOf(n)))),
    destinations: async () => okValue(await readLibrary(listDestinations)),
    retryNow: (which: Parameters<typeof retryNow>[1]) => withLibrary((db) => retryNow(db, which, { now })),
    full: async (n: number) => okValue(await withLibrary((db) => readFullClip(db, idOf(n)))),
    pause: (pause: Parameters<typeof pauseDestination>[2]) => withLibrary((db) => pauseDestination(db, desk.id, pause)),
    trash: (n: number) => withLibrary((db) => trashClips(db, [idOf(n)], { now })),
    restore: (n: number) => withLibrary((db) => restoreClips(db, [idOf(n)], { now })),
    sendAgain: (n: number) =>
      withLibrary((db) => sendClips(db, { clipIds: [idOf(n)], destinationId: desk.id }, { now })),
  };
}
