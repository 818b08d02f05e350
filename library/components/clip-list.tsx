import type { Clip } from '../../src/model/clip.ts';
import { trashKeepsDays } from '../../src/model/limits.ts';
import { dayName, groupByDay } from '../days.ts';
import { ClipDeliveries } from './clip-deliveries.tsx';
import { ClipRow } from './clip-row.tsx';
import type { PageProps } from './page-props.ts';

/** The clips under their days; what was deleted in one list, since that is in the order of deletion. */
export function ClipList(props: PageProps) {
  const { clips, view } = props.state;
  if (clips.length === 0) return null;
  if (view === 'trash') {
    return (
      <section class="day" aria-labelledby="deleted-heading">
        <h2 class="visually-hidden" id="deleted-heading">
          Deleted clips
        </h2>
        <p class="muted">Deleted clips stay here for {trashKeepsDays} days.</p>
        <ClipRows {...props} clips={clips} />
      </section>
    );
  }
  return groupByDay(clips).map((group) => (
    <section class="day" key={group.day} aria-labelledby={`day-${group.day}`}>
      <h2 class="day-name" id={`day-${group.day}`}>
        <time dateTime={group.day}>{dayName(group.day, props.now)}</time>
      </h2>
      <ClipRows {...props} clips={group.clips} />
    </section>
  ));
}

function ClipRows(props: PageProps & { readonly clips: readonly Clip[] }) {
  const { clips, state, dispatch, session } = props;
  const move = session[state.view === 'clips' ? 'trash' : 'restore'];
  return (
    <ul>
      {clips.map((clip) => (
        <ClipRow
          key={clip.id}
          clip={clip}
          view={state.view}
          isTicked={state.selection.ids.has(clip.id)}
          onTick={(isTicked, isRange) => dispatch({ type: 'ticked', id: clip.id, isTicked, isRange })}
          onExport={() => void session.exportAs([clip.id], state.format)}
          onMove={() => move([clip.id])}
          deliveries={<ClipDeliveries {...props} clip={clip} />}
        />
      ))}
    </ul>
  );
}
