import { focusNeighbour } from '../focus-neighbour.ts';
import type { PageProps } from './page-props.ts';
import { Tick } from './tick.tsx';

/** Rows that this version cannot read: shown with the reason, so that nothing is lost in silence. */
export function UnreadableClips({ state, dispatch, session }: Omit<PageProps, 'now' | 'optionsUrl'>) {
  if (state.unreadable.length === 0) return null;
  return (
    <section class="day unreadable" aria-labelledby="unreadable-heading">
      <h2 class="day-name" id="unreadable-heading">
        Cannot be read
      </h2>
      <p class="muted">
        These clips are stored in a form that this version of Sheaf does not know. They are kept as they are; a newer
        version may be able to read them.
      </p>
      <ul>
        {state.unreadable.map(({ id, title, reason }) => (
          <li class="clip" key={id} data-clip={id}>
            <Tick
              label={`Select ${title ?? id}`}
              isTicked={state.selection.ids.has(id)}
              onTick={(isTicked, isRange) => dispatch({ type: 'ticked', id, isTicked, isRange })}
            />
            <div class="clip-text">
              <h3 class="clip-title" dir="auto">
                {title ?? id}
              </h3>
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
                aria-label={`${state.view === 'clips' ? 'Delete' : 'Restore'} ${title ?? id}`}
                data-action="move"
                onClick={(event) =>
                  focusNeighbour(event.currentTarget, () => session[state.view === 'clips' ? 'trash' : 'restore']([id]))
                }
              >
                {state.view === 'clips' ? 'Delete' : 'Restore'}
              </button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
