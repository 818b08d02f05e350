import type { Collaborators } from './collaborators.ts';
import type { ArrivedAt } from './form-state.ts';

/** The destinations that have a clip already; none where that cannot be read, which then says so elsewhere. */
export async function arrivedAt(
  clipId: string,
  world: Pick<Collaborators, 'readDeliveries' | 'readDestinations'>,
): Promise<ArrivedAt[]> {
  const [deliveries, destinations] = await Promise.all([world.readDeliveries(clipId), world.readDestinations()]);
  if (!deliveries.ok || !destinations.ok) return [];
  return deliveries.value.flatMap(({ destinationId, receipt }) => {
    const destination = destinations.value.find(({ id }) => id === destinationId);
    return receipt === null || destination === undefined ? [] : [{ name: destination.name, url: receipt.url }];
  });
}
