import type { Ref } from 'preact';
import type { LibraryState } from '../library-state.ts';
import { plainRoute, type Route, writeRoute } from '../route.ts';
import { clipsInWords } from '../words.ts';

/** Where one is, and the ways to the other view and the other pages. */
export function Header(props: {
  state: LibraryState;
  headingRef: Ref<HTMLHeadingElement>;
  go: (route: Route) => void;
}) {
  const { total } = props.state;
  const { view } = props.state.route;
  const link = (to: Route['view']) => ({
    href: `/library/index.html${writeRoute({ ...plainRoute, view: to })}`,
    'aria-current': view === to ? ('page' as const) : undefined,
    onClick(event: MouseEvent) {
      // With a key held down it is the browser's to open it in another tab or window.
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      props.go({ ...plainRoute, view: to });
    },
  });
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
        <a {...link('clips')} id="to-clips">
          Clips
        </a>
        <a {...link('trash')} id="to-trash">
          Recently deleted
        </a>
        <a href="/library/several/index.html">Several at once</a>
        <a href="/library/transfer/index.html">Import and export</a>
        <a href="/options/index.html">Options</a>
      </nav>
    </header>
  );
}
