import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { formFields } from '../../src/model/form-fields.ts';
import { DestinationChoice } from '../../src/ui/destination-choice.tsx';
import { ProblemNotice } from '../../src/ui/problem-notice.tsx';
import { reportBody } from '../body-report.ts';
import type { Collaborators } from '../collaborators.ts';
import { chosenDestinations, type FormAction, type FormState, phaseOf } from '../form-state.ts';
import type { Session } from '../session.ts';
import type { ChangesSinceProps } from './changes-since.tsx';
import { ClipForm } from './clip-form.tsx';
import { Footer } from './footer.tsx';
import { Header } from './header.tsx';
import { PageHighlights } from './page-highlights.tsx';
import type { DeliveryWorld } from './saved-deliveries.tsx';
import type { SavedPanelProps } from './saved-panel.tsx';
import { StaysIn } from './stays-in.tsx';
import { Unavailable } from './unavailable.tsx';

export interface AppProps {
  readonly state: FormState;
  readonly dispatch: (action: FormAction) => void;
  readonly session: Session;
  readonly libraryUrl: string;
  readonly severalUrl: string;
  readonly optionsUrl: string;
  readonly world: Pick<Collaborators, 'readFullClip' | 'showHighlights'> & DeliveryWorld;
  readonly reopen: () => void;
}

export function App({ state, dispatch, session, libraryUrl, severalUrl, optionsUrl, world, reopen }: AppProps) {
  const phase = phaseOf(state);
  useSaveKey(session);
  const isRead = state.metadata !== null;
  useEffect(() => {
    if (isRead) void savedPanel();
  }, [isRead]);

  if (phase === 'unavailable' && state.obstacle !== null) {
    return (
      <div class="popup" data-phase={phase}>
        <Header known={null} libraryUrl={libraryUrl} severalUrl={severalUrl} />
        <Unavailable problem={state.obstacle} />
      </div>
    );
  }
  if (phase === 'saved' && state.saved !== null) {
    return (
      <div class="popup" data-phase={phase}>
        <Header known={null} libraryUrl={libraryUrl} severalUrl={severalUrl} />
        {state.problem !== null && <ProblemNotice problem={state.problem} />}
        <LazySavedPanel
          clip={state.saved.clip}
          created={state.saved.created}
          settings={state.settings}
          libraryUrl={libraryUrl}
          optionsUrl={optionsUrl}
          readFullClip={world.readFullClip}
          deliveries={world}
          onUndo={session.undo}
          onEdit={reopen}
        />
      </div>
    );
  }
  return (
    <div class="popup" data-phase={phase}>
      <Header known={state.known} libraryUrl={libraryUrl} severalUrl={severalUrl} />
      <main class="scroll">
        {state.isNavigated && (
          <p class="notice notice-warning" id="navigated" role="alert">
            The tab has moved on to another page. Saving keeps what stands here.{' '}
            <button type="button" class="link" onClick={reopen}>
              Read the new page
            </button>
          </p>
        )}
        <StaysIn arrivedAt={state.staysIn} />
        {state.known !== null && state.page !== null && isRead && (
          <PageHighlights tabId={state.page.tabId} clipId={state.known.id} show={world.showHighlights} />
        )}
        <ClipForm
          state={state}
          fields={formFields(state)}
          edit={session.edit}
          dispatch={dispatch}
          onAddressEdited={session.addressEdited}
          onCreateTopic={session.createTopic}
        />
      </main>
      {phase === 'ready' && state.known !== null && state.metadata !== null && (
        <LazyChangesSince
          known={state.known}
          metadata={state.metadata}
          body={state.body.status === 'found' ? state.body.body : null}
          readFullClip={world.readFullClip}
        />
      )}
      {/* Beside the button that was pressed: at the top of a scrolled form nobody would see it. */}
      {state.problem !== null && <ProblemNotice problem={state.problem} />}
      <DestinationChoice
        destinations={state.destinations}
        chosen={chosenDestinations(state)}
        onChoose={(ids) => dispatch({ type: 'destinations-chosen', ids })}
      />
      <Footer
        body={reportBody(phase, state)}
        onChooseBody={session.chooseBody}
        isKnown={state.known !== null}
        isSaving={state.isSaving}
        canSave={state.metadata !== null && !state.isSaving}
        onSave={session.save}
      />
    </div>
  );
}

type Panel = ComponentType<SavedPanelProps>;

/**
 * The exporters weigh more than the form: they are loaded while the user fills it in, not before it is shown. Null where
 * the browser refuses: it does so to a popup that is closing, and after an update to one of the version before.
 */
const savedPanel = (): Promise<Panel | null> =>
  import('./saved-panel.tsx').then(
    (module) => module.SavedPanel,
    (cause: unknown) => {
      console.debug('Sheaf: the panel after saving did not load', cause);
      return null;
    },
  );

function LazySavedPanel(props: SavedPanelProps) {
  const [loaded, setLoaded] = useState<{ readonly panel: Panel | null } | null>(null);
  useEffect(() => {
    void savedPanel().then((panel) => setLoaded({ panel }));
  }, []);
  if (loaded === null) return <p role="status">Saved.</p>;
  const { panel: Panel } = loaded;
  return Panel === null ? (
    <p role="status">
      Saved. Copy and download did not load here; find the clip in the{' '}
      <a href={props.libraryUrl} target="_blank" rel="noreferrer">
        library
      </a>
      .
    </p>
  ) : (
    <Panel {...props} />
  );
}

/** Few pages are in the library already: what compares them is loaded only for those. */
function LazyChangesSince(props: ChangesSinceProps) {
  const [Loaded, setLoaded] = useState<{ readonly component: ComponentType<ChangesSinceProps> } | null>(null);
  useEffect(() => {
    import('./changes-since.tsx').then(
      ({ ChangesSince }) => setLoaded({ component: ChangesSince }),
      (cause: unknown) => console.debug('Sheaf: what compares the versions did not load', cause),
    );
  }, []);
  return Loaded === null ? null : <Loaded.component {...props} />;
}

/** Ctrl+Enter or Cmd+Enter saves from any field, also from one whose change has not been committed yet. */
function useSaveKey(session: Session): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.isComposing) return;
      event.preventDefault();
      // Leaving the field makes it report its change before the save reads the form.
      if (document.activeElement instanceof HTMLInputElement) document.activeElement.blur();
      void session.save();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [session]);
}
