import type { Ref } from 'preact';
import type { Panel } from '../reader-state.ts';
import type { ReaderProps } from './reader-props.ts';

const panels: readonly { readonly panel: Panel; readonly label: string }[] = [
  { panel: 'display', label: 'Display' },
  { panel: 'speech', label: 'Read out' },
  { panel: 'highlights', label: 'Highlights' },
  { panel: 'help', label: 'Keys' },
];

/** Ways to other clips and to what can be done with this one. */
export function Bar({ state, session, pathOf, barRef }: ReaderProps & { barRef: Ref<HTMLElement> }) {
  const { previous, next } = state.neighbours;
  const url = state.full?.clip.urls.clean ?? '';
  const count = state.highlights.length;
  return (
    <header class="bar" ref={barRef}>
      <nav class="bar-group" aria-label="Clips">
        <a class="button button-quiet" href="/library/index.html">
          Library
        </a>
        <Step label="Previous clip" arrow="←" id="previous" href={previous === null ? null : pathOf(previous)} />
        <Step label="Next clip" arrow="→" id="next" href={next === null ? null : pathOf(next)} />
      </nav>
      <div class="bar-group">
        {panels.map(({ panel, label }) => (
          <button
            key={panel}
            type="button"
            id={`panel-${panel}`}
            class="button button-quiet"
            aria-expanded={state.panel === panel}
            onClick={() => session.togglePanel(panel)}
          >
            {label}
            {panel === 'highlights' && count > 0 && <span class="count">{count}</span>}
          </button>
        ))}
        {/^https?:/i.test(url) && (
          <a class="button button-quiet" href={url} target="_blank" rel="noopener noreferrer">
            Original
          </a>
        )}
      </div>
    </header>
  );
}

/** A link where there is such a clip; else its place stays, so that the other one does not move under the pointer. */
function Step({ label, arrow, id, href }: { label: string; arrow: string; id: string; href: string | null }) {
  return href === null ? (
    <span class="button button-quiet step-none" aria-hidden="true">
      {arrow}
    </span>
  ) : (
    <a class="button button-quiet" id={id} href={href} aria-label={label} title={label}>
      {arrow}
    </a>
  );
}
