import { countInState } from '../../src/platform/database/deliveries.ts';
import { listDestinations } from '../../src/platform/database/destinations.ts';
import type { Library } from '../../src/platform/database/schema.ts';
import { hasHostAccess } from '../../src/platform/host-access.ts';
import { originsOf } from './access.ts';
import type { DestinationStatus } from './describe-status.ts';

/** Every destination with how many clips wait there. The counts are the index's: no row is read. */
export async function readStatuses(db: Library): Promise<DestinationStatus[]> {
  const destinations = await listDestinations(db);
  return Promise.all(
    destinations.map(async (destination) => {
      const count = (state: Parameters<typeof countInState>[1]) => countInState(db, state, destination.id);
      const [waiting, held, refused] = await Promise.all([count('due'), count('held'), count('rejected')]);
      const hasAccess = await hasHostAccess(originsOf(destination)).catch((cause: unknown) => {
        // Where the browser cannot say, there is nothing to tell the user.
        console.warn('Sheaf: the browser cannot say whether a destination may be reached', cause);
        return true;
      });
      return { destination, hasAccess, waiting, held, refused };
    }),
  );
}
