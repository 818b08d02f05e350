import type { OutboxState, OutboxWorld } from '../../background/outbox/outbox-world.ts';
import type { DestinationType, Job, Outcome } from '../../src/destinations/destination.ts';
import { ok } from '../../src/model/result.ts';
import type { LibraryAccess } from '../../src/platform/database/library.ts';

export interface FakeOutbox {
  readonly world: OutboxWorld;
  /** Every job that was handed to the backend, in order. */
  readonly jobs: Job[];
  /** What the backend makes of the next jobs; the last one holds for all that follow. */
  outcomes: ((job: Job) => Outcome)[];
  /** The instant that the world takes for now. */
  clock: string;
  readonly wakeUps: (Date | null)[];
  readonly shown: OutboxState[];
  /** Origins that the browser lets us reach. */
  hasAccess: boolean;
}

export const delivered = (remoteId = 'remote-1'): Outcome => ({
  status: 'delivered',
  receipt: { remoteId, url: `https://desk.example/${remoteId}` },
  notes: [],
});

/** An outbox before one backend of the test’s own, on a real library. */
export function fakeOutbox({ withLibrary, readLibrary }: LibraryAccess): FakeOutbox {
  const locks = new Map<string, Promise<unknown>>();
  const fake: FakeOutbox = {
    jobs: [],
    outcomes: [() => delivered()],
    clock: '2026-02-02T10:00:00.000Z',
    wakeUps: [],
    shown: [],
    hasAccess: true,
    world: {
      withLibrary,
      readLibrary,
      typeOf: () => backend,
      http: () => Promise.reject(new Error('no network in this test')),
      now: () => new Date(fake.clock),
      random: (length) => new Uint8Array(length),
      chance: () => 0.5,
      announce: () => {},
      openExternally: async () => ok(null),
      hasHostAccess: async () => fake.hasAccess,
      async withLock(name, task) {
        const turn = (locks.get(name) ?? Promise.resolve()).then(task, task);
        locks.set(name, turn);
        return turn as never;
      },
      keepingAwake: (task) => task,
      setWakeUp: async (at) => void fake.wakeUps.push(at),
      showOutbox: async (state) => void fake.shown.push(state),
      loadImage: async () => null,
      toJpeg: async (image) => image,
    },
  };
  const backend: DestinationType = {
    descriptor: {
      kind: 'webhook',
      label: 'Test backend',
      summary: '',
      fields: [],
      takesImage: false,
      origins: () => ['https://desk.example'],
    },
    check: () => null,
    connect: async () => ok({ summary: 'Connected.', choices: {}, suggested: {} }),
    async deliver(job) {
      fake.jobs.push(job);
      const [next] = fake.outcomes;
      if (fake.outcomes.length > 1) fake.outcomes.shift();
      if (next === undefined) throw new Error('the test says nothing of this job');
      return next(job);
    },
  };
  return fake;
}
