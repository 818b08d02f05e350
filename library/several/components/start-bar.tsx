import type { SeveralSession } from '../session.ts';
import { chosenPages, type SeveralState } from '../state.ts';
import { pagesInWords } from '../words.ts';

/** The button that begins, always in sight: the lists above it may be long. */
export function StartBar({ state, session }: { state: SeveralState; session: SeveralSession }) {
  const count = chosenPages(state).length;
  return (
    <section class="start-bar" aria-label="Begin">
      <button
        type="button"
        id="start"
        class="button button-primary"
        disabled={count === 0}
        onClick={() => void session.start()}
      >
        {count === 0 ? 'Clip' : `Clip ${pagesInWords(count)}`}
      </button>
      <p class="muted">{hintOf(count, state.mayReadAll)}</p>
    </section>
  );
}

function hintOf(count: number, mayReadAll: boolean): string {
  if (count === 0) return 'Choose tabs, or paste links.';
  return mayReadAll ? '' : `The browser asks whether Sheaf may read ${count === 1 ? 'its site' : 'their sites'}.`;
}
