import { trashKeepsDays } from '../../src/model/limits.ts';
import { isPlain } from '../list-request.ts';
import type { Route } from '../route.ts';

/** What to do where there is nothing to see. */
export function EmptyState({ route, total }: { route: Route; total: number | null }) {
  if (route.view === 'trash') {
    return (
      <div class="empty">
        <h2>Nothing was deleted</h2>
        <p class="muted">Deleted clips stay here for {trashKeepsDays} days and can be restored.</p>
      </div>
    );
  }
  if (!isPlain(route) || (total ?? 0) > 0) {
    return (
      <div class="empty">
        <h2>{route.query.trim() === '' ? 'No clips here' : 'Nothing found'}</h2>
        <p class="muted">
          {isPlain(route)
            ? 'Everything is archived: choose “All clips” to see it.'
            : 'Look for fewer words, or clear the search and the filters.'}
        </p>
      </div>
    );
  }
  return (
    <div class="empty">
      <h2>No clips yet</h2>
      <p class="muted">
        Open an article and click Sheaf’s button in the toolbar. Or{' '}
        <a href="/library/transfer/index.html">import what you have elsewhere</a>; files can be dropped here too.
      </p>
    </div>
  );
}
