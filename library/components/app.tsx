import { useRef } from 'preact/hooks';
import { ProblemNotice } from '../../src/ui/problem-notice.tsx';
import { ClipList } from './clip-list.tsx';
import { DropZone } from './drop-zone.tsx';
import { EmptyState } from './empty-state.tsx';
import { Header } from './header.tsx';
import { ImportReport } from './import-report.tsx';
import { MoreClips } from './more-clips.tsx';
import { OutboxNotice } from './outbox-notice.tsx';
import type { PageProps } from './page-props.ts';
import { SelectionBar } from './selection-bar.tsx';
import { ToastLine } from './toast-line.tsx';
import { UnreadableClips } from './unreadable-clips.tsx';

/** The library: every saved clip by day, or what was deleted of late. */
export function App(props: PageProps) {
  const { state, dispatch, session } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  const isEmpty = state.clips.length + state.unreadable.length === 0;
  return (
    <div class="page">
      <Header state={state} onFiles={session.importAll} headingRef={heading} />
      <main class="library">
        {state.problem !== null && (
          <ProblemNotice problem={state.problem}>
            <button type="button" class="button" onClick={() => dispatch({ type: 'failed', problem: null })}>
              Close
            </button>
          </ProblemNotice>
        )}
        {state.imported !== null && (
          <ImportReport files={state.imported} onClose={() => dispatch({ type: 'files-imported', files: null })} />
        )}
        {state.outbox !== null && state.view === 'clips' && <OutboxNotice {...props} outbox={state.outbox} />}
        {!isEmpty && (
          <SelectionBar
            state={state}
            dispatch={dispatch}
            session={session}
            onEmptied={() => heading.current?.focus()}
          />
        )}
        <UnreadableClips state={state} dispatch={dispatch} session={session} />
        <ClipList {...props} />
        {isEmpty && state.status === 'ready' && <EmptyState view={state.view} />}
        {isEmpty && state.status === 'opening' && <p class="muted opening">Opening the library…</p>}
        {state.next !== null && <MoreClips isLoading={state.status === 'loading'} onMore={session.loadMore} />}
      </main>
      <ToastLine
        toast={state.toast}
        progress={state.progress}
        onUndo={session.undo}
        onClose={() => dispatch({ type: 'told', toast: null })}
      />
      <DropZone onFiles={session.importAll} />
    </div>
  );
}
