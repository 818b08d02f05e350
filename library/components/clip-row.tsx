import type { ComponentChildren } from 'preact';
import type { Clip } from '../../src/model/clip.ts';
import { dateName } from '../../src/ui/date-name.ts';
import { brandOf } from '../../src/url/brand.ts';
import { focusNeighbour } from '../focus-neighbour.ts';
import type { View } from '../world.ts';
import { PageLink } from './page-link.tsx';
import { Tick } from './tick.tsx';

interface ClipRowProps {
  readonly clip: Clip;
  readonly view: View;
  readonly isTicked: boolean;
  readonly onTick: (isTicked: boolean, isRange: boolean) => void;
  readonly onExport: () => void;
  /** To the trash, or back from there. */
  readonly onMove: () => Promise<void>;
  /** Where it stands with its destinations. */
  readonly deliveries: ComponentChildren;
}

/** One clip: what it is, how it is filed, and what can be done with it. */
export function ClipRow(props: ClipRowProps) {
  const { clip, view } = props;
  const title = clip.title || clip.urls.clean;
  const facts = [
    clip.siteName ?? brandOf(clip.urls.clean),
    clip.authors.join(', '),
    clip.published === null ? '' : dateName(clip.published),
  ].filter((fact) => fact !== '');
  return (
    <li class="clip" data-clip={clip.id} data-ticked={props.isTicked}>
      <Tick label={`Select ${title}`} isTicked={props.isTicked} onTick={props.onTick} />
      <div class="clip-text">
        <h3 class="clip-title" dir="auto">
          <PageLink url={clip.urls.clean} title={title} />
        </h3>
        <p class="clip-facts muted" dir="auto">
          {facts.join(' · ')}
        </p>
        <Terms clip={clip} />
        {clip.note !== '' && (
          <p class="clip-note" dir="auto">
            <span class="clip-note-mark">Note</span> {clip.note}
          </p>
        )}
        {props.deliveries}
      </div>
      <div class="clip-actions">
        {view === 'clips' && (
          <button type="button" class="button button-quiet" aria-label={`Export ${title}`} onClick={props.onExport}>
            Export
          </button>
        )}
        <button
          type="button"
          class="button button-quiet"
          aria-label={`${view === 'clips' ? 'Delete' : 'Restore'} ${title}`}
          data-action="move"
          onClick={(event) => focusNeighbour(event.currentTarget, props.onMove)}
        >
          {view === 'clips' ? 'Delete' : 'Restore'}
        </button>
      </div>
    </li>
  );
}

function Terms({ clip }: { clip: Clip }) {
  if (clip.topics.length + clip.offerings.length === 0) return null;
  return (
    <ul class="clip-terms" aria-label="Filed under">
      {clip.topics.map((topic) => (
        <li class="chip" key={`topic-${topic.id}`} title={topic.source === '' ? 'Topic' : `Topic of ${topic.source}`}>
          <span class="chip-label" dir="auto">
            {topic.label}
          </span>
        </li>
      ))}
      {clip.offerings.map((offering) => (
        <li class="chip chip-offering" key={`offering-${offering.offeringId}`} title="Offering">
          <span class="chip-label" dir="auto">
            {offering.label}
          </span>
        </li>
      ))}
    </ul>
  );
}
