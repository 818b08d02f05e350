import { highlightColors } from '../../src/model/highlight.ts';
import type { ReaderState } from '../reader-state.ts';
import type { Session } from '../session.ts';

/** Its height and its width with room around, in CSS pixels. */
const size = { height: 52, width: 290 } as const;

/** What can be done with the selected words, beside them: above, where there is room. */
export function SelectionToolbar({ state, session }: { state: ReaderState; session: Session }) {
  const { selection } = state;
  if (selection === null) return null;
  const above = selection.top - size.height;
  const top = Math.min(innerHeight - size.height, above > size.height ? above : selection.bottom + 8);
  const left = Math.max(8, Math.min(selection.left, innerWidth - size.width));
  return (
    <div
      class="selection-toolbar"
      role="toolbar"
      aria-label="Highlight the selection"
      style={{ top: `${Math.max(8, top)}px`, left: `${left}px` }}
      // A press must not take the selection away before the click has used it.
      onMouseDown={(event) => event.preventDefault()}
    >
      {highlightColors.map((color) => (
        <button
          key={color}
          type="button"
          class="color"
          data-color={color}
          aria-label={`Highlight in ${color}`}
          title={`Highlight in ${color}${color === state.color ? ' (h)' : ''}`}
          onClick={() => void session.highlight(color, false)}
        />
      ))}
      <button type="button" class="button" id="add-note" onClick={() => void session.highlight(state.color, true)}>
        Note
      </button>
    </div>
  );
}
