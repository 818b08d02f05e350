import type { UnreadableClip } from '../../src/platform/database/clips.ts';
import { focusNeighbour } from '../focus-neighbour.ts';
import type { ListProps } from './page-props.ts';
import { Tick } from './tick.tsx';

/** A row that this version cannot read: shown with the reason, so that nothing is lost in silence. */
export function UnreadableRow(props: ListProps & { readonly row: UnreadableClip }) {
  const { state, dispatch, session, row } = props;
  const { id, reason } = row;
  const title = row.title ?? id;
  const isTrash = state.shown.view === 'trash';
  return (
    <article class="clip unreadable" data-clip={id} tabIndex={-1} aria-label={title}>
      <Tick
        label={`Select ${title}`}
        isTicked={state.selection.ids.has(id)}
        onTick={(isTicked, isRange) => dispatch({ type: 'ticked', id, isTicked, isRange })}
      />
      <div class="clip-text">
        <h3 class="clip-title" dir="auto">
          {title}
        </h3>
        <p class="muted">
          Stored in a form that this version of Sheaf cannot read; it is kept as it is. A newer version may be able to.
        </p>
        <ul class="clip-facts muted">
          {reason.map((finding) => (
            <li key={finding}>{finding}</li>
          ))}
        </ul>
      </div>
      <div class="clip-actions">
        <button type="button" class="button button-quiet" onClick={() => session.exportRaw(id)}>
          Export raw
        </button>
        <button
          type="button"
          class="button button-quiet"
          aria-label={`${isTrash ? 'Restore' : 'Delete'} ${title}`}
          data-action="move"
          onClick={(event) =>
            focusNeighbour(event.currentTarget, () => (isTrash ? session.restore([id]) : session.trash([id])))
          }
        >
          {isTrash ? 'Restore' : 'Delete'}
        </button>
      </div>
    </article>
  );
}
