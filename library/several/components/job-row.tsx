import type { JobState } from '../../../src/batch/run-batch.ts';
import type { Problem } from '../../../src/model/problem.ts';
import { readerPath } from '../../../src/model/reader-address.ts';

/** One page, and how it stands with it. */
export function JobRow(props: {
  readonly url: string;
  /** What is known of its title before it is read. */
  readonly title: string;
  readonly state: JobState;
  readonly now: Date;
}) {
  const { url, title, state } = props;
  const { sign, text } = described(state, props.now);
  const shownTitle = 'title' in state && state.title !== '' ? state.title : title;
  return (
    <li class="job" data-state={state.kind}>
      <span class="job-sign" aria-hidden="true">
        {sign}
      </span>
      <div class="job-text">
        <p class="job-title" dir="auto">
          {'clipId' in state ? (
            <a href={`/${readerPath({ clipId: state.clipId, listIds: [] })}`}>{shownTitle || url}</a>
          ) : (
            shownTitle || url
          )}
        </p>
        {shownTitle !== '' && shownTitle !== url && (
          <p class="job-url" dir="ltr">
            {url}
          </p>
        )}
        <p class="job-state">{text}</p>
        {state.kind === 'failed' && <Trouble problem={state.problem} url={url} />}
      </div>
    </li>
  );
}

function described(state: JobState, now: Date): { readonly sign: string; readonly text: string } {
  switch (state.kind) {
    case 'waiting':
      return { sign: '·', text: state.until === null ? 'Waiting' : restText(state.until, now) };
    case 'working':
      return { sign: '…', text: 'Reading' };
    case 'saved':
      return { sign: '✓', text: withBody('Saved', state.hasBody) };
    case 'updated':
      return { sign: '✓', text: withBody('Updated', state.hasBody) };
    case 'known':
      return { sign: '=', text: 'Already clipped; left as it is' };
    case 'stopped':
      return { sign: '–', text: 'Stopped before it was saved' };
    case 'failed':
      return { sign: '!', text: 'Not clipped' };
  }
}

const withBody = (done: string, hasBody: boolean): string =>
  hasBody ? done : `${done}, with no article text found in it`;

function restText(until: number, now: Date): string {
  const seconds = Math.max(1, Math.ceil((until - now.getTime()) / 1_000));
  return `Waiting: the site asks for a pause of ${seconds} ${seconds === 1 ? 'second' : 'seconds'}`;
}

function Trouble({ problem: { message, nextStep, details = [] }, url }: { problem: Problem; url: string }) {
  return (
    <p class="job-trouble">
      {message} {nextStep}{' '}
      {/^https?:/i.test(url) && (
        <a href={url} target="_blank" rel="noopener noreferrer">
          Open in a tab
        </a>
      )}
      {details.length > 0 && <span class="muted job-details">{details.join(' ')}</span>}
    </p>
  );
}
