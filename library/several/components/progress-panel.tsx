import { useEffect, useRef } from 'preact/hooks';
import { countName } from '../../../src/ui/count-name.ts';
import type { SeveralSession } from '../session.ts';
import { isAtRest, isUndone, needsTab, type SeveralState, tabOf } from '../state.ts';
import { pagesInWords, summaryOf } from '../words.ts';
import { JobRow } from './job-row.tsx';

/** How it goes, page by page, and what came of it. */
export function ProgressPanel({
  state,
  session,
  now,
}: {
  state: SeveralState;
  session: SeveralSession;
  now: () => Date;
}) {
  const { jobs, step } = state;
  const heading = useRef<HTMLHeadingElement>(null);
  // The button that was pressed is gone.
  useEffect(() => heading.current?.focus(), [step]);
  const done = jobs.filter(isAtRest).length;
  const undone = jobs.filter(isUndone).length;
  const needsAccess = jobs.some(
    ({ state: each }) => each.kind === 'failed' && each.problem.code === 'permission-missing',
  );
  const waiting = jobs.filter(needsTab);
  const opened = waiting.filter(({ key }) => tabOf(key, state) !== null).length;
  const at = now();
  return (
    <section class="panel" id="progress" aria-labelledby="progress-heading" data-step={step}>
      <h2 id="progress-heading" ref={heading} tabIndex={-1}>
        {step === 'running' ? `Clipping ${pagesInWords(jobs.length)}` : 'Done'}
      </h2>
      {step === 'running' && (
        <div class="busy">
          <p>
            {countName(done)} of {countName(jobs.length)} done
          </p>
          <progress aria-label="Pages done" value={done} max={Math.max(jobs.length, 1)} />
          <button type="button" class="button" data-action="stop" disabled={state.isStopping} onClick={session.stop}>
            Stop
          </button>
        </div>
      )}
      <p class={step === 'ended' ? 'outcome' : 'visually-hidden'} role="status">
        {step === 'ended' ? summaryOf(jobs) : spoken(done, jobs.length)}
      </p>
      {step === 'ended' && (
        <div class="actions">
          {undone > 0 && (
            <button
              type="button"
              class="button button-primary"
              data-action="retry"
              onClick={() => void session.retry()}
            >
              Try again ({countName(undone)})
            </button>
          )}
          {needsAccess && !state.mayReadAll && (
            <button type="button" class="button" data-action="allow-all" onClick={() => void session.allowAll()}>
              Allow reading all sites
            </button>
          )}
          <button type="button" class="button" data-action="again" onClick={() => void session.again()}>
            Clip others
          </button>
          <a class="button" href="/library/index.html">
            Open library
          </a>
        </div>
      )}
      {step === 'ended' && waiting.length > 0 && (
        <p class="muted" id="needs-tab">
          What you open in a tab of this window is read from there when you try again.{' '}
          {opened > 0 && `${pagesInWords(opened)} ${opened === 1 ? 'is' : 'are'} open by now.`}
        </p>
      )}
      <ul class="jobs">
        {jobs.map(({ id, page, state: each }) => (
          <JobRow key={id} url={page.url} title={page.title} state={each} now={at} />
        ))}
      </ul>
    </section>
  );
}

/** A step of it at a time: each single page would drown whatever else is read out. */
function spoken(done: number, all: number): string {
  const quarters = all === 0 ? 0 : Math.floor((4 * done) / all);
  return quarters === 0 ? `Clipping ${pagesInWords(all)}.` : `${quarters * 25} percent done.`;
}
