import { useEffect, useRef } from 'preact/hooks';
import { exporters } from '../../src/export/exporters.ts';
import type { ReadingMarks } from '../../src/model/reading-state.ts';
import type { LibraryAction, LibraryState } from '../library-state.ts';
import type { Session } from '../session.ts';
import { clipsInWords } from '../words.ts';
import { SendTo } from './send-to.tsx';

interface SelectionBarProps {
  readonly state: LibraryState;
  readonly dispatch: (action: LibraryAction) => void;
  readonly session: Session;
  /** Called when the selected clips leave the list and the button that was pressed with them. */
  readonly onEmptied: () => void;
  /** Called to file the selected clips under other topics. */
  readonly onTopics: (ids: readonly string[]) => void;
}

/** Ticks all, says how many are ticked, and does something with them. */
export function SelectionBar(props: SelectionBarProps) {
  const { state, dispatch, session } = props;
  const count = state.selection.ids.size;
  const total = state.answer.foundCount ?? state.ids.length;
  const areAllTicked = count > 0 && count === state.ids.length;
  const isTrash = state.shown.view === 'trash';
  const all = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (all.current !== null) all.current.indeterminate = count > 0 && !areAllTicked;
  });

  const ids = [...state.selection.ids];
  const moveAll = async (move: (ids: readonly string[]) => Promise<void>) => {
    await move(ids);
    // The button went with the selection.
    if (document.activeElement === document.body) props.onEmptied();
  };

  return (
    <section class="selection-bar" aria-label="Selection">
      <label class="tick">
        <input
          ref={all}
          type="checkbox"
          checked={areAllTicked}
          onChange={() => dispatch({ type: areAllTicked ? 'selection-cleared' : 'all-ticked' })}
        />
        <span>{count === 0 ? `Select all ${clipsInWords(total)}` : `${clipsInWords(count)} selected`}</span>
      </label>
      <span class="spacer" />
      {!isTrash && count > 0 && (
        <>
          <MarkSelected
            isDisabled={state.progress !== null}
            onMark={(marks) => moveAll(() => session.mark(ids, marks))}
          />
          <button
            type="button"
            class="button"
            id="topics-selected"
            disabled={state.progress !== null}
            onClick={() => props.onTopics(ids)}
          >
            Topics…
          </button>
          <SendTo
            destinations={state.outbox?.destinations ?? []}
            isDisabled={state.progress !== null}
            onSend={(destinationId) => void session.sendTo(ids, destinationId)}
          />
          <label class="format">
            <span class="visually-hidden">Export format</span>
            <select
              id="export-format"
              value={state.format}
              onChange={(event) => {
                const picked = exporters.find(({ format }) => format === event.currentTarget.value);
                if (picked !== undefined) dispatch({ type: 'format-picked', format: picked.format });
              }}
            >
              {exporters.map(({ format, label }) => (
                <option key={format} value={format}>
                  {label}
                </option>
              ))}
            </select>
          </label>
          <button
            type="button"
            class="button"
            id="export-selected"
            disabled={state.progress !== null}
            onClick={() => void session.exportAs(ids, state.format)}
          >
            Export selected
          </button>
          <button
            type="button"
            class="button button-danger"
            id="delete-selected"
            disabled={state.progress !== null}
            onClick={() => void moveAll(session.trash)}
          >
            Delete selected
          </button>
        </>
      )}
      {isTrash && (
        <button
          type="button"
          class="button"
          id="restore-selected"
          disabled={count === 0}
          onClick={() => void moveAll(session.restore)}
        >
          Restore selected
        </button>
      )}
    </section>
  );
}

const marks: readonly { readonly id: string; readonly label: string; readonly marks: ReadingMarks }[] = [
  { id: 'archive', label: 'Archive', marks: { isArchived: true } },
  { id: 'unarchive', label: 'Take out of the archive', marks: { isArchived: false } },
  { id: 'read', label: 'Mark as read', marks: { isRead: true } },
  { id: 'unread', label: 'Mark as unread', marks: { isRead: false } },
  { id: 'favourite', label: 'Mark as favourite', marks: { isFavourite: true } },
  { id: 'no-favourite', label: 'No favourite any more', marks: { isFavourite: false } },
];

/** A menu of what clips can be marked as; it does it at once and is a menu again. */
function MarkSelected(props: { isDisabled: boolean; onMark: (marks: ReadingMarks) => Promise<void> }) {
  return (
    <label class="format">
      <span class="visually-hidden">Mark selected</span>
      <select
        id="mark-selected"
        value=""
        disabled={props.isDisabled}
        onChange={(event) => {
          const picked = marks.find(({ id }) => id === event.currentTarget.value);
          event.currentTarget.value = '';
          if (picked !== undefined) void props.onMark(picked.marks);
        }}
      >
        <option value="">Mark…</option>
        {marks.map(({ id, label }) => (
          <option key={id} value={id}>
            {label}
          </option>
        ))}
      </select>
    </label>
  );
}
