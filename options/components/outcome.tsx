import type { Problem } from '../../src/model/problem.ts';
import type { Result } from '../../src/model/result.ts';
import { ProblemNotice } from '../../src/ui/problem-notice.tsx';

/** How the last thing done in a section ended: a sentence, or a problem. */
export type Outcome = Result<string, Problem> | null;

export function OutcomeNotice(props: { outcome: Outcome }) {
  const { outcome } = props;
  return (
    <div class="outcome">
      <p role="status">{outcome?.ok ? outcome.value : ''}</p>
      {outcome !== null && !outcome.ok && <ProblemNotice problem={outcome.error} />}
    </div>
  );
}
