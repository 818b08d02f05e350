import { trashKeepsDays } from '../../src/model/limits.ts';
import { dateName } from '../../src/ui/date-name.ts';
import { ProblemNotice } from '../../src/ui/problem-notice.tsx';
import type { ReaderProps } from './reader-props.ts';

/** What stands above the text: what has failed, and that the clip lies in the trash. */
export function Notices({ state: { problem, trashedAt }, session }: Pick<ReaderProps, 'state' | 'session'>) {
  return (
    <>
      {problem !== null && (
        <ProblemNotice problem={problem}>
          {problem.code === 'not-found' && (
            <>
              {' '}
              <a href="/library/index.html">Go to the library</a>
            </>
          )}
        </ProblemNotice>
      )}
      {trashedAt !== null && (
        <div class="notice notice-warning" id="in-trash" role="status">
          This clip was deleted on {dayOf(trashedAt, 0)}. It lies in the trash and can be restored until{' '}
          {dayOf(trashedAt, trashKeepsDays)}.{' '}
          <button type="button" class="link" id="restore" onClick={() => void session.restore()}>
            Restore it
          </button>
          {' · '}
          <a href="/library/index.html#trash">Recently deleted</a>
        </div>
      )}
    </>
  );
}

/** The user's day so many days after an instant. */
function dayOf(instant: string, daysLater: number): string {
  const date = new Date(instant);
  date.setDate(date.getDate() + daysLater);
  const parts = [date.getFullYear(), date.getMonth() + 1, date.getDate()];
  return dateName(parts.map((part) => String(part).padStart(2, '0')).join('-'));
}
