import { trashKeepsDays } from '../../src/model/limits.ts';
import type { View } from '../world.ts';

/** What to do where there is nothing to see. */
export function EmptyState({ view }: { view: View }) {
  if (view === 'trash') {
    return (
      <div class="empty">
        <h2>Nothing was deleted</h2>
        <p class="muted">Deleted clips stay here for {trashKeepsDays} days and can be restored.</p>
      </div>
    );
  }
  return (
    <div class="empty">
      <h2>No clips yet</h2>
      <p class="muted">
        Open an article and click Sheaf’s button in the toolbar. Or drop curated-content files here to import them.
      </p>
    </div>
  );
}
