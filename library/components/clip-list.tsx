import { dayName, groupByDay } from '../days.ts';
import type { AppProps } from './app.tsx';
import { ClipRow } from './clip-row.tsx';

/** The clips under their days. */
export function ClipList({ state, dispatch, session, now }: AppProps) {
  return (
    <>
      {groupByDay(state.clips).map(({ day, clips }) => (
        <section class="day" key={day} aria-labelledby={`day-${day}`}>
          <h2 class="day-name" id={`day-${day}`}>
            <time dateTime={day}>{dayName(day, now)}</time>
          </h2>
          <ul>
            {clips.map((clip) => (
              <ClipRow
                key={clip.id}
                clip={clip}
                view={state.view}
                isTicked={state.selection.ids.has(clip.id)}
                onTick={(isTicked, isRange) => dispatch({ type: 'ticked', id: clip.id, isTicked, isRange })}
                onExport={() => void session.exportAs([clip.id], state.format)}
                onMove={() => session[state.view === 'clips' ? 'trash' : 'restore']([clip.id])}
              />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
