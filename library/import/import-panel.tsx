import { countName } from '../../src/ui/count-name.ts';
import { ProblemNotice } from '../../src/ui/problem-notice.tsx';
import { Busy } from '../transfer/busy.tsx';
import { ChooseFiles } from './choose-files.tsx';
import { EndedView } from './ended-view.tsx';
import { PreviewView } from './preview-view.tsx';
import type { ImportSession, ImportState } from './session.ts';

/** Import, from the choice of files to what came of it. */
export function ImportPanel({ state, session }: { state: ImportState; session: ImportSession }) {
  return (
    <section class="panel" id="import" aria-labelledby="import-heading" data-step={state.step}>
      <h2 id="import-heading">Import</h2>
      <Step state={state} session={session} />
    </section>
  );
}

function Step({ state, session }: { state: ImportState; session: ImportSession }) {
  switch (state.step) {
    case 'choose':
      return (
        <>
          {state.problem !== null && <ProblemNotice problem={state.problem} />}
          <ChooseFiles onFiles={session.choose} />
        </>
      );
    case 'reading':
      return (
        <Busy
          text={state.entries === 0 ? 'Reading…' : `Reading… ${countName(state.entries)} pages so far`}
          value={null}
          max={1}
          onStop={session.stop}
        />
      );
    case 'preview':
      return <PreviewView {...state} session={session} />;
    case 'importing': {
      const { done } = state.progress;
      const { total } = state.survey;
      const text = `Importing ${countName(done)} of ${countName(total)}…`;
      return <Busy text={text} value={done} max={total} onStop={session.stop} />;
    }
    case 'ended':
      return <EndedView {...state} session={session} />;
  }
}
