import { trashKeepsDays } from '../../src/model/limits.ts';
import { dayName } from '../days.ts';
import { isByDay } from '../list-request.ts';
import { ClipDeliveries } from './clip-deliveries.tsx';
import { ClipRow } from './clip-row.tsx';
import type { ListProps, ListState } from './page-props.ts';
import { UnreadableRow } from './unreadable-row.tsx';
import { VirtualList } from './virtual-list.tsx';

/** Of a row with two lines of title and one of facts, which most of them are; of one with an excerpt besides. */
const usualHeight = 92;
const usualFoundHeight = 150;

/** The clips, cut at their days where they stand in that order. */
export function ClipList(props: ListProps) {
  const { state, session } = props;
  if (state.ids.length === 0) return null;
  const isTrash = state.shown.view === 'trash';
  return (
    <div class="clips" data-whole={state.answer.isWhole}>
      {/* Above the titles' level in any order, and where the day's own heading has been scrolled past. */}
      <h2 class="visually-hidden">{isTrash ? 'Deleted clips' : 'Clips'}</h2>
      {isTrash && <p class="muted">Deleted clips stay here for {trashKeepsDays} days.</p>}
      <VirtualList
        label={isTrash ? 'Deleted clips' : 'Clips'}
        list={state.shown}
        ids={state.ids}
        total={state.answer.foundCount ?? state.ids.length}
        estimate={state.shown.query === '' ? usualHeight : usualFoundHeight}
        current={state.current}
        onRange={session.showRows}
        renderRow={(id, index) => <ListRow {...props} id={id} index={index} />}
      />
    </div>
  );
}

function ListRow(props: ListProps & { readonly id: string; readonly index: number }) {
  const { state, id } = props;
  const row = state.rows.get(id);
  if (row === undefined) return <div class="clip clip-waiting" data-clip={id} aria-busy="true" />;
  if ('unreadable' in row) return <UnreadableRow {...props} row={row.unreadable} />;
  const day = dayToHead(state, props.index);
  return (
    <>
      {day !== null && (
        <h2 class="day-name">
          <time dateTime={day}>{dayName(day, props.now)}</time>
        </h2>
      )}
      <ClipRow {...props} row={row} index={props.index} deliveries={<ClipDeliveries {...props} clip={row.clip} />} />
    </>
  );
}

/** The day that begins with this row; null where it goes on, or the list is in another order. */
function dayToHead({ shown, ids, rows }: ListState, index: number): string | null {
  if (!isByDay(shown)) return null;
  const dayAt = (at: number): string | null => {
    const row = rows.get(ids[at] ?? '');
    return row === undefined || 'unreadable' in row ? null : row.clip.clippedOn;
  };
  const day = dayAt(index);
  return index === 0 || day !== dayAt(index - 1) ? day : null;
}
