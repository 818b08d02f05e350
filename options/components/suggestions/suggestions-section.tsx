import { useEffect, useMemo, useState } from 'preact/hooks';
import { inspectMemory } from '../../../src/catalog/suggest/inspect.ts';
import type { Memory } from '../../../src/catalog/suggest/memory.ts';
import type { Catalog } from '../../../src/model/catalog.ts';
import type { Problem } from '../../../src/model/problem.ts';
import { ok, type Result } from '../../../src/model/result.ts';
import type { Settings } from '../../../src/model/settings.ts';
import { ProblemNotice } from '../../../src/ui/problem-notice.tsx';
import type { OptionsWorld } from '../../options-world.ts';
import { clipsOf, countsOf } from '../catalog-counts.ts';
import { type Outcome, OutcomeNotice } from '../outcome.tsx';
import { Section } from '../section.tsx';
import { ForgetConfirmation, type ForgetWish } from './forget-confirmation.tsx';
import { labelsOf } from './labels.ts';
import { LearnedLists } from './learned-lists.tsx';
import { LibraryLessons } from './library-lessons.tsx';

export interface SuggestionsSectionProps {
  /** Of the catalog in use: another one has other names. */
  readonly edition: number;
  readonly settings: Settings;
  readonly outcome: Outcome;
  readonly onChange: (settings: Settings) => void;
  readonly world: Pick<OptionsWorld, 'send' | 'readMemory' | 'readLateLessons' | 'onLearned' | 'catalogDesk'>;
}

/** The switch, and all that was learned: to be looked at and to be forgotten. */
export function SuggestionsSection({ edition, settings, outcome, onChange, world }: SuggestionsSectionProps) {
  const memory = useMemory(world);
  const hasLearned = memory?.ok === true && memory.value.clips > 0;
  const catalog = useCatalog(world, hasLearned ? edition : null);
  const [wish, setWish] = useState<ForgetWish | null>(null);
  const [forgotten, setForgotten] = useState<Outcome>(null);

  const forget = async ({ what, name }: ForgetWish) => {
    const reply = await world.send('learned.forget', { what });
    setWish(null);
    setForgotten(reply.ok ? ok(`Forgotten: ${name}.`) : reply);
  };

  return (
    <Section
      id="suggestions"
      title="Suggestions"
      lead="Made on this device, out of your catalog and of what you picked before. Nothing of it is sent anywhere."
    >
      <div class="option-field">
        <label class="flag">
          <input
            type="checkbox"
            id="suggestions-on"
            checked={settings.suggestions}
            onChange={(event) => onChange({ ...settings, suggestions: event.currentTarget.checked })}
          />
          Suggest topics and offerings, and learn from what I pick
        </label>
        <p class="muted">
          Switched off, nothing is suggested and nothing is learned; what was learned stays until you forget it.
        </p>
      </div>
      <OutcomeNotice outcome={outcome} />
      {settings.suggestions && memory?.ok && <LibraryLessons world={world} />}
      {memory !== null && !memory.ok && <ProblemNotice problem={memory.error} />}
      {memory?.ok && <Learned memory={memory.value} catalog={catalog} onForget={setWish} />}
      {memory !== null && (!memory.ok || memory.value.clips > 0) && (
        <div class="actions">
          <button
            type="button"
            class="button"
            id="forget-all"
            onClick={() => setWish({ what: null, name: 'everything', clips: memory.ok ? memory.value.clips : null })}
          >
            Forget everything…
          </button>
        </div>
      )}
      {wish !== null && <ForgetConfirmation wish={wish} onForget={() => forget(wish)} onKeep={() => setWish(null)} />}
      <OutcomeNotice outcome={forgotten} />
    </Section>
  );
}

function Learned(props: { memory: Memory; catalog: Catalog; onForget: (wish: ForgetWish) => void }) {
  const { memory, catalog, onForget } = props;
  const learned = useMemo(() => inspectMemory(memory), [memory]);
  const labels = useMemo(() => labelsOf(catalog), [catalog]);
  if (memory.clips === 0) return <p id="learned-counts">Nothing has been learned yet.</p>;
  const picked = learned.terms.filter((term) => term.picked > 0);
  const topics = picked.filter(({ key }) => key.startsWith('topic:')).length;
  return (
    <>
      <p id="learned-counts">
        Learned from {clipsOf(memory.clips)}: {countsOf({ topics, offerings: picked.length - topics })}.
      </p>
      <LearnedLists learned={learned} labels={labels} onForget={onForget} />
    </>
  );
}

/** The catalog, for its names; empty until it is there. @param edition null where nothing is to be named */
function useCatalog({ catalogDesk }: SuggestionsSectionProps['world'], edition: number | null): Catalog {
  const [catalog, setCatalog] = useState<Catalog>({ topics: [], offerings: [] });
  useEffect(() => {
    if (edition === null) return;
    void catalogDesk.inUse().then((read) => {
      if (read.ok) setCatalog(read.value);
    });
  }, [catalogDesk, edition]);
  return catalog;
}

/** What was learned, read anew whenever it has changed; null while it is being read. */
function useMemory({ readMemory, onLearned }: SuggestionsSectionProps['world']): Result<Memory, Problem> | null {
  const [memory, setMemory] = useState<Result<Memory, Problem> | null>(null);
  useEffect(() => {
    const read = () => void readMemory().then(setMemory);
    read();
    return onLearned(read);
  }, [readMemory, onLearned]);
  return memory;
}
