import { useState } from 'preact/hooks';
import type { CatalogFileType } from '../src/catalog/files/file-types.ts';
import type { Problem } from '../src/model/problem.ts';
import { ok, type Result } from '../src/model/result.ts';
import { saveFile } from '../src/ui/save-file.ts';
import type { Incoming } from './catalog/incoming.ts';
import type { UpdatePreview } from './catalog/preview.ts';
import { countsOf } from './components/catalog-counts.ts';
import type { Outcome } from './components/outcome.tsx';
import type { OptionsWorld } from './options-world.ts';

type Coming = Promise<Result<Incoming, Problem>>;

/** The way of a catalog's update: what comes in is shown, then applied or left. */
export interface CatalogUpdating {
  /** What is shown at the moment; nothing of it has been applied. */
  readonly preview: UpdatePreview | null;
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
  /** Gives the catalog in use to the user as a file. */
  save(type: CatalogFileType): Promise<void>;
}

export function useCatalogUpdate({ send, catalogDesk }: Pick<OptionsWorld, 'send' | 'catalogDesk'>): CatalogUpdating {
  const [outcome, setOutcome] = useState<Outcome>(null);
  const [preview, setPreview] = useState<UpdatePreview | null>(null);
  const [isBusy, setBusy] = useState(false);

  const whileBusy = async <T>(work: () => Promise<T>): Promise<T> => {
    setBusy(true);
    setOutcome(null);
    try {
      return await work();
    } finally {
      setBusy(false);
    }
  };
  const showing = async (preparing: Promise<Result<UpdatePreview, Problem>>) => {
    setPreview(null);
    const next = await preparing;
    if (!next.ok) return next.error;
    setPreview(next.value);
    return null;
  };
  const prepare = async (incoming: Coming): Promise<Result<UpdatePreview, Problem>> => {
    const got = await incoming;
    return got.ok ? catalogDesk.prepare(got.value, navigator.language) : got;
  };
  const telling = async (work: () => Promise<Outcome>) => setOutcome(await whileBusy(work));
  const failure = (problem: Problem | null): Outcome => (problem === null ? null : { ok: false, error: problem });

  return {
    preview,
    outcome,
    isBusy,
    show: (incoming) => telling(async () => failure(await showing(prepare(incoming)))),
    showFromElsewhere: (incoming) => whileBusy(() => showing(prepare(incoming))),
    inLanguage: (language) => telling(async () => failure(await showing(catalogDesk.prepareAgain(language)))),
    async apply() {
      if (preview === null) return;
      const { name, from, basedOn } = preview;
      await telling(async () => {
        const next = await catalogDesk.prepared();
        if (!next.ok) return next;
        const reply = await send('catalog.put', { catalog: next.value, basedOn, from });
        if (!reply.ok) return reply;
        setPreview(null);
        return ok(`Applied ${name}: ${countsOf(reply.value)}.`);
      });
    },
    cancel: () => setPreview(null),
    reset: () =>
      telling(async () => {
        setPreview(null);
        const reply = await send('catalog.reset', null);
        return reply.ok ? ok(`Back to the starting catalog: ${countsOf(reply.value)}.`) : reply;
      }),
    save: ({ fileName, mediaType }) =>
      telling(async () => {
        const text = await catalogDesk.write(fileName);
        if (!text.ok) return text;
        saveFile({ name: fileName, mediaType, content: text.value });
        return null;
      }),
  };
}
