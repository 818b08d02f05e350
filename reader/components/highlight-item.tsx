import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Highlight } from '../../src/model/highlight.ts';
import type { Session } from '../session.ts';
import { ColorChoice } from './color-choice.tsx';

interface HighlightItemProps {
  readonly highlight: Highlight;
  readonly isFound: boolean;
  /** Whether its note takes the focus. */
  readonly isEdited: boolean;
  readonly session: Session;
}

/** A marked passage with its note. The note is kept as soon as its field is left. */
export function HighlightItem({ highlight, isFound, isEdited, session }: HighlightItemProps) {
  const { id, quote, note, color } = highlight;
  const field = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    if (isEdited) field.current?.focus();
  }, [isEdited]);
  const name = quote.exact.length > 60 ? `${quote.exact.slice(0, 60)}…` : quote.exact;
  return (
    <li class="highlight" data-highlight={id} data-color={color}>
      {isFound ? (
        <button type="button" class="highlight-quote" dir="auto" onClick={() => session.goToHighlight(id)}>
          {quote.exact}
        </button>
      ) : (
        <blockquote class="highlight-quote" dir="auto">
          {quote.exact}
        </blockquote>
      )}
      <textarea
        ref={field}
        rows={note === '' ? 1 : Math.min(8, note.split('\n').length + 1)}
        dir="auto"
        placeholder="Note"
        aria-label={`Note on “${name}”`}
        defaultValue={note}
        onChange={(event) => void session.editHighlight(id, { note: event.currentTarget.value })}
        onKeyDown={(event) => {
          if (event.key === 'Escape') event.currentTarget.blur();
        }}
      />
      <div class="highlight-actions">
        <ColorChoice
          name={`color-${id}`}
          label={`Colour of “${name}”`}
          value={color}
          onChange={(chosen) => void session.editHighlight(id, { color: chosen })}
        />
        <button
          type="button"
          class="button button-quiet"
          aria-label={`Delete the highlight “${name}”`}
          onClick={() => void session.removeHighlight(id)}
        >
          Delete
        </button>
      </div>
    </li>
  );
}
