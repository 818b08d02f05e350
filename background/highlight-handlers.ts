import { ok } from '../src/model/result.ts';
import { putHighlights, putReadingPlace, removeHighlights } from '../src/platform/database/writes/highlights.ts';
import type { Handlers } from '../src/platform/message-handlers.ts';
import type { Collaborators } from './collaborators.ts';

type HighlightMessages = 'highlight.put' | 'highlight.remove' | 'reading-place.put';

export function highlightHandlers({
  withLibrary,
  announce,
  maintainIndex,
}: Collaborators): Pick<Handlers, HighlightMessages> {
  return {
    async 'highlight.put'(highlight) {
      const kept = await withLibrary((db) => putHighlights(db, [highlight]));
      if (!kept.ok) return kept;
      announce({ kind: 'highlights', ids: [highlight.clipId] });
      maintainIndex();
      return ok(highlight);
    },
    async 'highlight.remove'({ ids }) {
      const removed = await withLibrary((db) => removeHighlights(db, ids));
      if (!removed.ok) return removed;
      announce({ kind: 'highlights', ids: [...new Set(removed.value.map(({ clipId }) => clipId))] });
      maintainIndex();
      return ok({ removed: [...removed.value] });
    },
    'reading-place.put': (place) => withLibrary((db) => putReadingPlace(db, place)),
  };
}
