import { countName } from '../../../src/ui/count-name.ts';
import type { SeveralSession } from '../session.ts';
import type { SeveralState } from '../state.ts';
import { CandidateList } from './candidate-list.tsx';

/** The tabs of this window. */
export function TabsPanel({ state, session }: { state: SeveralState; session: SeveralSession }) {
  const { tabs, hiddenTabs, mayReadAll, settings } = state;
  return (
    <section class="panel" id="tabs" aria-labelledby="tabs-heading">
      <h2 id="tabs-heading">Tabs of this window</h2>
      {hiddenTabs > 0 && (
        <div class="access">
          <p>
            {hiddenTabs === 1 ? 'One tab shows' : `${countName(hiddenTabs)} tabs show`} a page that Sheaf may not see:
            it reads no page that you have not clicked on. To list and clip {hiddenTabs === 1 ? 'it' : 'them'}, it needs
            your permission to read all sites, which you can take back here.
          </p>
          <button type="button" class="button" data-action="allow-all" onClick={() => void session.allowAll()}>
            Allow reading all sites
          </button>
        </div>
      )}
      {tabs.length === 0 && hiddenTabs === 0 && <p class="muted">There is no other tab in this window.</p>}
      {tabs.length > 0 && (
        <CandidateList id="tab-candidates" allLabel="All tabs" candidates={tabs} state={state} session={session} />
      )}
      {mayReadAll && (
        <p class="muted access-note">
          Sheaf may read all sites.{settings.keepImages !== 'none' && ' Pictures are kept with your clips by it.'}{' '}
          <button type="button" class="link" data-action="withdraw-all" onClick={() => void session.withdrawAll()}>
            Take this permission back
          </button>
        </p>
      )}
    </section>
  );
}
