import { countName } from '../../src/ui/count-name.ts';
import { ProblemNotice } from '../../src/ui/problem-notice.tsx';
import { clipsInWords } from '../words.ts';
import type { Ending, Progress } from './apply.ts';
import { RefusedList } from './refused-list.tsx';
import type { ImportSession } from './session.ts';
import type { Survey } from './survey.ts';

/** What came of an import; where it was stopped, the way to go on. */
export function EndedView(props: { survey: Survey; ending: Ending; session: ImportSession }) {
  const { survey, ending, session } = props;
  const { progress } = ending;
  const isOpen = ending.kind !== 'done';
  return (
    <>
      <p role="status" class="outcome" data-ending={ending.kind}>
        <strong>{summaryOf(progress)}</strong>
      </p>
      {ending.kind === 'stopped' && <ProblemNotice problem={ending.problem} />}
      {isOpen && (
        <p>
          Stopped after {countName(progress.done)} of {countName(survey.total)}. What is imported stays; you can go on
          now, or choose the same file again later.
        </p>
      )}
      {progress.lostImages > 0 && (
        <p class="muted">
          {countName(progress.lostImages)} of their pictures could not be kept. “Try again” in the reader view loads
          them from the web.
        </p>
      )}
      {progress.withoutBody > 0 && (
        <p class="muted">{clipsInWords(progress.withoutBody)} came without a body: it was too large for the library.</p>
      )}
      {progress.left > 0 && (
        <p class="muted">
          {clipsInWords(progress.left)} lie among the recently deleted, or cannot be read, and were left as they are.
        </p>
      )}
      <RefusedList rows={progress.refused} count={progress.refused.length} onSaveAll={null} />
      <div class="actions">
        {isOpen && (
          <button type="button" class="button button-primary" data-action="resume" onClick={() => void session.start()}>
            Go on
          </button>
        )}
        <a class="button" href="/library/index.html">
          Open the library
        </a>
        <button type="button" class="button" data-action="again" onClick={session.leave}>
          Import more
        </button>
      </div>
    </>
  );
}

function summaryOf({ added, merged, unchanged }: Progress): string {
  const parts = [`${clipsInWords(added)} added`];
  if (merged > 0) parts.push(`${countName(merged)} joined with what was there`);
  if (unchanged > 0) parts.push(`${countName(unchanged)} known already`);
  return `${parts.join(', ')}.`;
}
