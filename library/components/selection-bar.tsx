import { useEffect, useRef } from 'preact/hooks';
import { exporters } from '../../src/export/exporters.ts';
import { idsOnScreen, type LibraryAction, type LibraryState } from '../library-state.ts';
import type { Session } from '../session.ts';
import { clipsInWords } from '../words.ts';
import { SendTo } from './send-to.tsx';

interface SelectionBarProps {
  readonly state: LibraryState;
  readonly dispatch: (action: LibraryAction) => void;
  readonly session: Session;
  /** Called when the selected clips leave the list and the button that was pressed with them. */
  readonly onEmptied: () => void;
}

/** Ticks all, says how many are ticked, and does something with them. */
export function SelectionBar(props: SelectionBarProps) {
  const { state, dispatch, session } = props;
  const count = state.selection.ids.size;
  const onScreen = idsOnScreen(state);
  const areAllTicked = onScreen.every((id) => state.selection.ids.has(id));
  const isMoreThere = state.view === 'clips' ? count < (state.total ?? 0) : state.next !== null;
  const all = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (all.current !== null) all.current.indeterminate = count > 0 && !areAllTicked;
  });

  const ids = [...state.selection.ids];
  const moveAll = async (move: (ids: readonly string[]) => Promise<void>) => {
    await move(ids);
    props.onEmptied();
  };

  return (
    <section class="selection-bar" aria-label="Selection">
      <label class="tick">
        <input
          ref={all}
          type="checkbox"
          checked={areAllTicked}
          onChange={() =>
            dispatch(areAllTicked ? { type: 'selection-cleared' } : { type: 'all-ticked', ids: onScreen })
          }
        />
        <span>{count === 0 ? 'Select all' : `${clipsInWords(count)} selected`}</span>
      </label>
      {areAllTicked && isMoreThere && (
        <button type="button" class="button button-quiet" onClick={() => void session.tickWholeView()}>
          {state.view === 'clips' && state.total !== null
            ? `Select all ${clipsInWords(state.total)}`
            : 'Select all deleted'}
        </button>
      )}
      <span class="spacer" />
      {state.view === 'clips' && (
        <>
          <SendTo
            destinations={state.outbox?.destinations ?? []}
            isDisabled={count === 0 || state.progress !== null}
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
            disabled={count === 0 || state.progress !== null}
            onClick={() => void session.exportAs(ids, state.format)}
          >
            Export selected
          </button>
          <button
            type="button"
            class="button button-danger"
            id="delete-selected"
            disabled={count === 0}
            onClick={() => void moveAll(session.trash)}
          >
            Delete selected
          </button>
        </>
      )}
      {state.view === 'trash' && (
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
