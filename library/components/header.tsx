import type { Ref } from 'preact';
import { FileButton } from '../../src/ui/file-button.tsx';
import type { GivenFile } from '../import-files.ts';
import type { LibraryState } from '../library-state.ts';
import { clipsInWords } from '../words.ts';

/** Where one is, the way to the other view, and the import. */
export function Header(props: {
  state: LibraryState;
  onFiles: (files: readonly GivenFile[]) => void;
  headingRef: Ref<HTMLHeadingElement>;
}) {
  const { view, total } = props.state;
  return (
    <header class="library-header">
      <div class="library-title">
        <img src="/icons/icon-48.png" alt="" width="28" height="28" />
        {/* The focus goes here when what had it is gone. */}
        <h1 ref={props.headingRef} tabIndex={-1}>
          {view === 'clips' ? 'Library' : 'Recently deleted'}
        </h1>
        {view === 'clips' && total !== null && <span class="muted">{clipsInWords(total)}</span>}
      </div>
      <nav class="library-nav" aria-label="Library">
        <a href="#clips" aria-current={view === 'clips' ? 'page' : undefined}>
          Clips
        </a>
        <a href="#trash" aria-current={view === 'trash' ? 'page' : undefined}>
          Recently deleted
        </a>
        <a href="/options/index.html">Options</a>
        <FileButton
          id="import-files"
          label="Import files…"
          accept=".md,.txt,text/markdown,text/plain"
          multiple
          onFiles={props.onFiles}
        />
      </nav>
    </header>
  );
}
