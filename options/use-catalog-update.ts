import { useState } from 'preact/hooks';
import type { Problem } from '../src/model/problem.ts';
import { ok, type Result } from '../src/model/result.ts';
import { countsOf } from './components/catalog-counts.ts';
import type { Outcome } from './components/outcome.tsx';
import type { CatalogState, OptionsWorld } from './options-world.ts';
import { type Incoming, type PreparedUpdate, prepareUpdate } from './prepare-update.ts';

type Coming = Promise<Result<Incoming, Problem>>;

/** The way of a catalog's update: what comes in is shown, then applied or left. */
export interface CatalogUpdating {
  /** What is shown at the moment; nothing of it has been applied. */
  readonly prepared: PreparedUpdate | null;
  /** How the last thing done in the catalog's section ended. */
  readonly outcome: Outcome;
  readonly isBusy: boolean;
  show(incoming: Coming): Promise<void>;
  /** The same for whoever tells the failure elsewhere: returns it, or null. */
  showFromElsewhere(incoming: Coming): Promise<Problem | null>;
  inLanguage(language: string): Promise<void>;
  apply(): Promise<void>;
  cancel(): void;
  reset(): Promise<void>;
}

/** @param state null until the catalog is read; nothing can be shown before */
export function useCatalogUpdate(
  state: CatalogState | null,
  world: Pick<OptionsWorld, 'send' | 'countTermUses'>,
): CatalogUpdating {
  const [outcome, setOutcome] = useState<Outcome>(null);
  const [prepared, setPrepared] = useState<PreparedUpdate | null>(null);
  const [isBusy, setBusy] = useState(false);

  const whileBusy = async <T>(work: () => Promise<T>): Promise<T> => {
    setBusy(true);
    setOutcome(null);
    const done = await work();
    setBusy(false);
    return done;
  };
  const prepare = async (incoming: Result<Incoming, Problem>, language = navigator.language) => {
    setPrepared(null);
    if (state === null) return null;
    const next = incoming.ok ? await prepareUpdate(incoming.value, language, state, world) : incoming;
    if (!next.ok) return next.error;
    setPrepared(next.value);
    return null;
  };
  const telling = async (work: () => Promise<Outcome>) => setOutcome(await whileBusy(work));
  const failure = (problem: Problem | null): Outcome => (problem === null ? null : { ok: false, error: problem });

  return {
    prepared,
    outcome,
    isBusy,
    show: (incoming) => telling(async () => failure(await prepare(await incoming))),
    showFromElsewhere: (incoming) => whileBusy(async () => prepare(await incoming)),
    async inLanguage(language) {
      if (prepared !== null) await telling(async () => failure(await prepare(ok(prepared.incoming), language)));
    },
    async apply() {
      if (prepared === null) return;
      const { incoming, update, basedOn } = prepared;
      await telling(async () => {
        const reply = await world.send('catalog.put', { catalog: update.next, basedOn, from: incoming.from });
        if (!reply.ok) return reply;
        setPrepared(null);
        return ok(`Applied ${incoming.name}: ${countsOf(reply.value)}.`);
      });
    },
    cancel: () => setPrepared(null),
    reset: () =>
      telling(async () => {
        setPrepared(null);
        const reply = await world.send('catalog.reset', null);
        return reply.ok ? ok(`Back to the starting catalog: ${countsOf(reply.value)}.`) : reply;
      }),
  };
}
