import { useCallback, useMemo, useRef, useState } from 'preact/hooks';
import type { Topic } from '../../src/model/catalog.ts';
import { ProblemNotice } from '../../src/ui/problem-notice.tsx';
import { ToastLine } from '../../src/ui/toast-line.tsx';
import { DropZone } from '../drop-zone.tsx';
import { useShortcuts } from '../use-shortcuts.ts';
import { ClipList } from './clip-list.tsx';
import { EmptyState } from './empty-state.tsx';
import { Header } from './header.tsx';
import { HelpDialog } from './help-dialog.tsx';
import { OutboxNotice } from './outbox-notice.tsx';
import type { PageProps } from './page-props.ts';
import { SearchBar } from './search-bar.tsx';
import { SelectionBar } from './selection-bar.tsx';
import { TopicDialog } from './topic-dialog.tsx';

/** The library: every saved clip, searched and filtered, or what was deleted of late. */
export function App(props: PageProps) {
  const { state, dispatch, session } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  const search = useRef<HTMLInputElement>(null);
  const [isHelpOpen, setIsHelpOpen] = useState(false);
  const [filing, setFiling] = useState<{ ids: readonly string[]; topics: readonly Topic[] } | null>(null);
  const openHelp = useCallback(() => setIsHelpOpen(true), []);
  const focusSearch = useCallback(() => search.current?.focus(), []);
  const [areKeysOn, setKeysOn] = useShortcuts({ ...props, onHelp: openHelp, onSearch: focusSearch });
  const isEmpty = state.ids.length === 0;
  const isTrash = state.route.view === 'trash';

  const openTopics = async (ids: readonly string[]): Promise<void> => {
    const [topics] = await Promise.all([session.readTopics(), session.readTerms()]);
    setFiling({ ids, topics });
  };

  return (
    <div class="page">
      <Header state={state} headingRef={heading} go={props.go} />
      <main class="library" data-answer={state.status === 'ready' ? state.shown.query : null}>
        {state.problem !== null && (
          <ProblemNotice problem={state.problem}>
            <button type="button" class="button" onClick={() => dispatch({ type: 'failed', problem: null })}>
              Close
            </button>
          </ProblemNotice>
        )}
        {state.outbox !== null && !isTrash && <OutboxNotice {...props} outbox={state.outbox} />}
        {!isTrash && <SearchBar {...props} inputRef={search} onHelp={openHelp} />}
        {!isEmpty && (
          <SelectionBar
            state={state}
            dispatch={dispatch}
            session={session}
            onEmptied={() => heading.current?.focus()}
            onTopics={(ids) => void openTopics(ids)}
          />
        )}
        <List {...props} />
        {isEmpty && state.status === 'ready' && state.answer.isWhole && (
          <EmptyState route={state.shown} total={state.total} />
        )}
        {isEmpty && state.status === 'opening' && <p class="muted opening">Opening the library…</p>}
      </main>
      <ToastLine
        text={state.toast?.text ?? null}
        progress={state.progress}
        onUndo={(state.toast?.undo ?? null) === null ? null : session.undo}
        onClose={() => dispatch({ type: 'told', toast: null })}
      />
      <DropZone onFiles={session.importFiles} />
      {isHelpOpen && <HelpDialog areKeysOn={areKeysOn} onKeys={setKeysOn} onClose={() => setIsHelpOpen(false)} />}
      {filing !== null && (
        <TopicDialog
          count={filing.ids.length}
          topics={filing.topics}
          used={state.terms?.topics ?? []}
          onApply={(add, remove) => void session.file(filing.ids, add, remove)}
          onClose={() => setFiling(null)}
        />
      )}
    </div>
  );
}

/** In ms: as exactly as rows say how long something is ago. */
const minute = 60_000;

/** The list, drawn again only where something of it is another: a letter in the search is on the screen the sooner. */
function List({ state, dispatch, session, now, optionsUrl }: PageProps) {
  const { ids, rows, shown, answer, current, selection, deliveries, outbox, format } = state;
  const time = Math.floor(now.getTime() / minute);
  return useMemo(() => {
    const list = { ids, rows, shown, answer, current, selection, deliveries, outbox, format };
    return <ClipList {...{ dispatch, session, optionsUrl }} state={list} now={now} />;
  }, [
    ...[ids, rows, shown, answer, current, selection, deliveries, outbox, format],
    ...[dispatch, session, time, optionsUrl],
  ]);
}
