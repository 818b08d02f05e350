import { ok } from '../src/model/result.ts';
import type { Change } from '../src/platform/changes.ts';
import { onceAWhile } from '../src/ui/once-a-while.ts';
import type { LibraryAction, LibraryState } from './library-state.ts';
import type { LibraryWorld } from './world.ts';

interface Store {
  get(): LibraryState;
  dispatch(action: LibraryAction): void;
}

export interface OutboxFollower {
  /** Reads where clips stand with their destinations, in one go; the returned function puts that into the store. */
  deliveriesOf(ids: readonly string[]): Promise<() => void>;
  onChange(change: Change): void;
  close(): void;
}

/**
 * A queue that is being sent changes several rows a second; they are read once a while, in ms. Counting 25,000 rows of an
 * index takes a quarter of a second.
 */
const settleTime = 250;

/** Keeps what the page says of deliveries as the background writes it: for the clips in memory, and in sum. */
export function followOutbox(
  store: Store,
  world: Pick<LibraryWorld, 'readDeliveriesOf' | 'readOutbox'>,
): OutboxFollower {
  /** Clips whose deliveries have changed since the last reading; null for any. */
  let changed: Set<string> | null = new Set();

  async function readOutbox(): Promise<void> {
    const outbox = await world.readOutbox();
    if (outbox.ok) store.dispatch({ type: 'outbox-read', outbox: outbox.value });
    else store.dispatch({ type: 'failed', problem: outbox.error });
  }

  async function deliveriesOf(ids: readonly string[]): Promise<() => void> {
    // Without destinations there are no deliveries: they go with theirs.
    const hasNone = store.get().outbox?.destinations.length === 0;
    const deliveries = hasNone ? ok(new Map()) : await world.readDeliveriesOf(ids);
    return () =>
      store.dispatch(
        deliveries.ok
          ? { type: 'deliveries-read', ids, deliveries: deliveries.value }
          : { type: 'failed', problem: deliveries.error },
      );
  }

  async function readAgain(): Promise<void> {
    const which = changed;
    changed = new Set();
    const ids = [...store.get().rows.keys()].filter((id) => which?.has(id) ?? true);
    // First, since a destination may have come together with its deliveries.
    await readOutbox();
    const show = await deliveriesOf(ids);
    show();
  }

  const reading = onceAWhile(readAgain, settleTime);
  void readOutbox();
  return {
    deliveriesOf,
    onChange({ kind, ids }) {
      if (kind !== 'deliveries' && kind !== 'destinations' && kind !== 'clips') return;
      if (kind === 'deliveries') changed = ids === undefined || changed === null ? null : new Set([...changed, ...ids]);
      reading.ask();
    },
    close: reading.stop,
  };
}
