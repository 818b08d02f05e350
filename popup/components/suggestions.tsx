import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ShownSuggestion } from '../suggestions/suggester.ts';

export interface SuggestionsProps {
  /** Null while they are not known yet. */
  readonly suggestions: readonly ShownSuggestion[] | null;
  readonly onTake: (suggestion: ShownSuggestion) => void;
  /** Puts the focus where it goes when the last one is taken. */
  readonly onEmptied: () => void;
}

/**
 * What the clip may be filed under, above the picker: one row of buttons, and why for the one that is looked at, beside the
 * picker's label. Its height is the same whether there is anything or not, so that nothing moves under a finger when
 * suggestions arrive; a line stands in its place. One stop of the Tab key, arrows within (WAI-ARIA APG, "Toolbar").
 */
export function Suggestions({ suggestions, onTake, onEmptied }: SuggestionsProps) {
  const [lookedAt, setLookedAt] = useState(0);
  const [announcement, setAnnouncement] = useState('');
  const bar = useRef<HTMLDivElement>(null);
  /** Taken by key, so that the focus is to go on when its button goes. */
  const leaving = useRef<ShownSuggestion | null>(null);
  const shown = suggestions ?? [];
  const active = Math.min(lookedAt, shown.length - 1);
  const reason = shown[active];

  const focus = (place: number) => bar.current?.querySelectorAll('button')[place]?.focus();
  // In the same breath as the button goes: a key pressed in between would go to nobody.
  useLayoutEffect(() => {
    const { current } = leaving;
    if (current === null || shown.some(({ kind, id }) => kind === current.kind && id === current.id)) return;
    leaving.current = null;
    if (shown.length === 0) onEmptied();
    else focus(active);
  });
  const isAnnounced = useRef(false);
  useEffect(() => {
    if (shown.length === 0 || isAnnounced.current) return;
    isAnnounced.current = true;
    setAnnouncement(`Suggested: ${shown.map(({ label }) => label).join(', ')}. Press Shift and Tab to reach them.`);
  }, [shown]);

  const take = (suggestion: ShownSuggestion, isByKey: boolean) => {
    if (isByKey) leaving.current = suggestion;
    setAnnouncement(`${suggestion.label} added`);
    onTake(suggestion);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const next = placeAfter(event.key, active, shown.length);
    if (next === null || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    setLookedAt(next);
    focus(next);
  };

  return (
    <section
      class={`suggestions ${shown.length === 0 ? 'suggestions-none' : ''}`}
      aria-label="Suggestions"
      data-known={suggestions !== null}
    >
      {shown.length > 0 && (
        <>
          <div ref={bar} class="suggestion-row" role="toolbar" aria-label="Suggested" onKeyDown={onKeyDown}>
            {shown.map((suggestion, place) => (
              <button
                type="button"
                key={`${suggestion.kind}:${suggestion.id}`}
                class={`suggestion suggestion-${suggestion.kind} ${suggestion.label.length <= shortLabel ? 'suggestion-short' : ''}`}
                data-looked-at={place === active}
                data-suggestion={suggestion.id}
                tabIndex={place === active ? 0 : -1}
                title={`${suggestion.label}: ${suggestion.why}`}
                aria-label={`Add ${suggestion.kind} ${suggestion.label}`}
                aria-description={suggestion.why}
                // The mouse leaves the focus where it was, in the picker most of the time.
                onMouseDown={(event) => event.preventDefault()}
                onFocus={() => setLookedAt(place)}
                onMouseEnter={() => setLookedAt(place)}
                onClick={(event) => take(suggestion, event.detail === 0)}
              >
                <span aria-hidden="true">+</span>
                <span class="suggestion-label" dir="auto">
                  {suggestion.label}
                </span>
              </button>
            ))}
          </div>
          <p class="suggestion-why" aria-hidden="true">
            {reason?.why}
          </p>
        </>
      )}
      <span class="visually-hidden" role="status">
        {announcement}
      </span>
    </section>
  );
}

/** So many letters are shown in full while longer ones can give way. */
const shortLabel = 12;

/** Where a key leads from a button; null for a key that leads nowhere. */
function placeAfter(key: string, at: number, count: number): number | null {
  switch (key) {
    case 'ArrowRight':
      return (at + 1) % count;
    case 'ArrowLeft':
      return (at - 1 + count) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}
