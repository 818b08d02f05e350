import { type Highlight, inTextOrder } from '../../src/model/highlight.ts';
import type { ReaderState } from '../reader-state.ts';
import type { Session } from '../session.ts';
import { HighlightItem } from './highlight-item.tsx';

/** Every passage that is marked, in the order of the text; below, those that the text does not have any more. */
export function HighlightList({ state, session }: { state: ReaderState; session: Session }) {
  const all = inTextOrder(state.highlights);
  const found = all.filter(({ id }) => !state.missing.has(id));
  const missing = all.filter(({ id }) => state.missing.has(id));
  const items = (highlights: readonly Highlight[], isFound: boolean) => (
    <ul class="highlights">
      {highlights.map((highlight) => (
        <HighlightItem
          key={highlight.id}
          highlight={highlight}
          isFound={isFound}
          isEdited={state.editing === highlight.id}
          session={session}
        />
      ))}
    </ul>
  );
  return (
    <>
      <h2>Highlights</h2>
      {all.length === 0 && (
        <p class="muted">
          None yet. Select a passage with the mouse, or press <kbd>v</kbd> for a sentence, then <kbd>h</kbd>.
        </p>
      )}
      {found.length > 0 && items(found, true)}
      {missing.length > 0 && (
        <section id="missing-highlights">
          <h3>Not found in the text</h3>
          <p class="muted">The text was replaced since. These passages are kept, and shown where they turn up again.</p>
          {items(missing, false)}
        </section>
      )}
    </>
  );
}
