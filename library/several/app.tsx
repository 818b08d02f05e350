import { ProblemNotice } from '../../src/ui/problem-notice.tsx';
import { PageHeader } from '../components/page-header.tsx';
import { FilingPanel } from './components/filing-panel.tsx';
import { LinksPanel } from './components/links-panel.tsx';
import { ProgressPanel } from './components/progress-panel.tsx';
import { RecentPanel } from './components/recent-panel.tsx';
import { StartBar } from './components/start-bar.tsx';
import { TabsPanel } from './components/tabs-panel.tsx';
import type { SeveralSession } from './session.ts';
import type { SeveralState } from './state.ts';
import { pagesInWords } from './words.ts';

export interface AppProps {
  readonly state: SeveralState;
  readonly session: SeveralSession;
  readonly now: () => Date;
}

/** Many pages into the library at once: links and tabs. */
export function App(props: AppProps) {
  const { state, session, now } = props;
  return (
    <div class="page">
      <PageHeader current="Several at once" />
      <main class="library several">
        {state.problem !== null && <ProblemNotice problem={state.problem} />}
        {state.step === 'choose' ? (
          <>
            <Unfinished {...props} />
            <LinksPanel state={state} session={session} />
            <TabsPanel state={state} session={session} />
            <FilingPanel state={state} session={session} />
            <StartBar state={state} session={session} />
            <RecentPanel recent={state.recent} session={session} now={now} />
          </>
        ) : (
          <ProgressPanel state={state} session={session} now={now} />
        )}
      </main>
    </div>
  );
}

/** What an earlier time has left, where its window was closed. */
function Unfinished({ state: { unfinished }, session }: AppProps) {
  if (unfinished.length === 0) return null;
  return (
    <section class="notice notice-warning unfinished" id="unfinished" aria-label="Not finished">
      <p>
        {pagesInWords(unfinished.length)} of an earlier time {unfinished.length === 1 ? 'was' : 'were'} not finished.
        What was saved is in the library.
      </p>
      <div class="actions">
        <button type="button" class="button" data-action="resume" onClick={() => void session.resume()}>
          Go on
        </button>
        <button type="button" class="button" data-action="forget" onClick={() => void session.forget(unfinished)}>
          Forget them
        </button>
      </div>
    </section>
  );
}
