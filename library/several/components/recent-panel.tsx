import type { QueuedPage } from '../../../src/model/queued-page.ts';
import type { SeveralSession } from '../session.ts';
import { JobRow } from './job-row.tsx';

/** Links that were clipped from the context menu, and what came of them. */
export function RecentPanel({
  recent,
  session,
  now,
}: {
  recent: readonly QueuedPage[];
  session: SeveralSession;
  now: () => Date;
}) {
  if (recent.length === 0) return null;
  const failed = recent.filter(({ outcome }) => outcome?.page.kind === 'failed');
  const at = now();
  return (
    <section class="panel" id="recent" aria-labelledby="recent-heading">
      <h2 id="recent-heading">Lately from the context menu</h2>
      <ul class="jobs">
        {recent.map(({ id, url, title, outcome }) => (
          <JobRow key={id} url={url} title={title} state={outcome?.page ?? { kind: 'working' }} now={at} />
        ))}
      </ul>
      <div class="actions">
        {failed.length > 0 && (
          <button
            type="button"
            class="button"
            data-action="retry-recent"
            onClick={() => session.addLinks(failed.map(({ url }) => url))}
          >
            Put what failed into the links
          </button>
        )}
        <button type="button" class="button" data-action="clear-recent" onClick={() => void session.forget(recent)}>
          Clear this list
        </button>
      </div>
    </section>
  );
}
