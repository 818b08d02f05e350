import type { Services } from '../../src/destinations/destination.ts';
import { putMemory } from '../../src/platform/database/writes/destinations.ts';
import type { OutboxWorld } from './outbox-world.ts';

/** What a destination may use, with a memory of its own; one that is not stored yet (null) has none. */
export function servicesFor(destinationId: string | null, world: OutboxWorld): Services {
  const { http, now, random, openExternally } = world;
  return { http, now, random, openExternally, memory: memoryOf(destinationId, world) };
}

function memoryOf(destinationId: string | null, { readLibrary, withLibrary }: OutboxWorld): Services['memory'] {
  if (destinationId === null) return { read: async () => undefined, write: async () => undefined };
  return {
    async read() {
      const memory = await readLibrary((db) => db.get('memories', destinationId));
      return memory.ok ? memory.value : undefined;
    },
    async write(value) {
      const kept = await withLibrary((db) => putMemory(db, destinationId, value));
      if (!kept.ok) console.warn('Sheaf: a destination cannot remember', kept.error);
    },
  };
}
