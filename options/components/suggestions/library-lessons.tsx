import { useState } from 'preact/hooks';
import { ok } from '../../../src/model/result.ts';
import { countName } from '../../../src/ui/count-name.ts';
import { type LearningProgress, learnFromLibrary } from '../../learning/learn-from-library.ts';
import type { OptionsWorld } from '../../options-world.ts';
import { clipsOf } from '../catalog-counts.ts';
import { type Outcome, OutcomeNotice } from '../outcome.tsx';

/** The button that has suggestions learn of what is in the library already. */
export function LibraryLessons({ world }: { world: Pick<OptionsWorld, 'send' | 'readLateLessons'> }) {
  const [progress, setProgress] = useState<LearningProgress | null>(null);
  const [outcome, setOutcome] = useState<Outcome>(null);

  const learn = async () => {
    setOutcome(null);
    setProgress({ done: 0, total: 0 });
    try {
      const taught = await learnFromLibrary(world, setProgress);
      setOutcome(taught.ok ? ok(outcomeOf(taught.value)) : taught);
    } finally {
      setProgress(null);
    }
  };
  return (
    <>
      <div class="actions">
        <button type="button" class="button" id="learn-library" disabled={progress !== null} onClick={learn}>
          {progress === null ? 'Learn from the library' : progressOf(progress)}
        </button>
      </div>
      <p class="muted">
        Clips that were imported or came from a backup have taught nothing yet. This learns from the newest thousand of
        them that are filed under topics or offerings; a clip that is deleted takes back what it taught.
      </p>
      <OutcomeNotice outcome={outcome} />
    </>
  );
}

const progressOf = ({ done, total }: LearningProgress): string =>
  total === 0 ? 'Reading the library …' : `Looked at ${countName(done)} of ${countName(total)} …`;

const outcomeOf = (taught: number): string =>
  taught === 0
    ? 'All that is filed in the library has been learned from already.'
    : `Learned from ${clipsOf(taught)} more.`;
