import { useRef } from 'preact/hooks';
import { ToastLine } from '../../src/ui/toast-line.tsx';
import { ArticleHead } from './article-head.tsx';
import { ArticleText } from './article-text.tsx';
import { Bar } from './bar.tsx';
import { DisplayPanel } from './display-panel.tsx';
import { HighlightList } from './highlight-list.tsx';
import { KeyHelp } from './key-help.tsx';
import { Notices } from './notices.tsx';
import { PictureNotice } from './picture-notice.tsx';
import type { ReaderProps } from './reader-props.ts';
import { SelectionToolbar } from './selection-toolbar.tsx';
import { SpeechPanel } from './speech-panel.tsx';

/** One clip to read: a bar, the text, and beside it what the bar opens. */
export function App(props: ReaderProps) {
  const { state, session, speech } = props;
  const bar = useRef<HTMLElement>(null);
  const { full, problem } = state;
  return (
    <div class="reader" data-panel={state.panel ?? undefined}>
      <Bar {...props} barRef={bar} />
      <div class="reader-columns">
        <main class="reading">
          <Notices state={state} session={session} />
          {full === null && problem === null && <p class="muted opening">Opening the clip…</p>}
          {full !== null && (
            <article lang={full.clip.language ?? undefined}>
              <ArticleHead full={full} keptPictures={state.keptPictures} />
              <PictureNotice
                pictures={state.pictures}
                keeping={state.keeping}
                canKeep={state.trashedAt === null}
                onLoad={session.loadPictures}
                onKeep={session.keepPictures}
              />
              <ArticleText
                full={full}
                keptPictures={state.keptPictures}
                barHeight={() => bar.current?.getBoundingClientRect().bottom ?? 0}
                onShown={(article) => {
                  speech.articleShown(article);
                  session.articleShown(article);
                }}
                onHighlightClick={session.openHighlight}
              />
            </article>
          )}
          <SelectionToolbar state={state} session={session} />
        </main>
        {state.panel !== null && (
          <aside class="panel" aria-label={panelNames[state.panel]}>
            {state.panel === 'display' && <DisplayPanel display={state.display} onChange={session.setDisplay} />}
            {state.panel === 'highlights' && <HighlightList state={state} session={session} />}
            {state.panel === 'speech' && <SpeechPanel state={state} session={session} speech={speech} />}
            {state.panel === 'help' && <KeyHelp />}
          </aside>
        )}
      </div>
      <ToastLine
        text={state.toast?.text ?? null}
        onUndo={(state.toast?.removed.length ?? 0) > 0 ? session.undo : null}
        onClose={session.closeToast}
      />
    </div>
  );
}

const panelNames = { display: 'Display', highlights: 'Highlights', speech: 'Read out', help: 'Keys' } as const;
