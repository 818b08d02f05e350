import type { ComponentChildren } from 'preact';
import type { Clip } from '../../src/model/clip.ts';
import { aroundPlace, readerPath } from '../../src/model/reader-address.ts';
import { unreadState } from '../../src/model/reading-state.ts';
import { readingMinutes } from '../../src/model/reading-time.ts';
import type { SearchFieldName } from '../../src/search/fields.ts';
import type { Snippet } from '../../src/search/snippet.ts';
import { countName } from '../../src/ui/count-name.ts';
import { dateName } from '../../src/ui/date-name.ts';
import { MarkedText } from '../../src/ui/marked-text.tsx';
import { brandOf } from '../../src/url/brand.ts';
import { focusNeighbour } from '../focus-neighbour.ts';
import { PageLink } from './page-link.tsx';
import type { ListProps } from './page-props.ts';
import { Tick } from './tick.tsx';

interface ClipRowProps extends ListProps {
  readonly row: { readonly clip: Clip; readonly snippet: Snippet | null };
  /** Its place in the list. */
  readonly index: number;
  /** Where it stands with its destinations. */
  readonly deliveries: ComponentChildren;
}

/** One clip: what it is, how it is filed, what a search has found in it, and what can be done with it. */
export function ClipRow(props: ClipRowProps) {
  const { state, dispatch, session } = props;
  const { clip, snippet } = props.row;
  const { id } = clip;
  const title = clip.title || clip.urls.clean;
  const { readAt } = clip.readingState ?? unreadState;
  return (
    <article
      class="clip"
      data-clip={id}
      data-ticked={state.selection.ids.has(id)}
      data-current={state.current === id}
      data-read={readAt !== null}
      tabIndex={-1}
      aria-label={title}
    >
      <Tick
        label={`Select ${title}`}
        isTicked={state.selection.ids.has(id)}
        onTick={(isTicked, isRange) => dispatch({ type: 'ticked', id, isTicked, isRange })}
      />
      <div class="clip-text">
        <h3 class="clip-title" dir="auto">
          <PageLink url={clip.urls.clean} onOpen={() => void session.mark([id], { isRead: true })}>
            {snippet !== null && clip.title !== '' ? <MarkedText {...snippet.title} /> : title}
          </PageLink>
        </h3>
        <Facts clip={clip} />
        {snippet?.excerpt && (
          <p class="clip-excerpt">
            <FieldMark field={snippet.excerpt.field} />
            <MarkedText {...snippet.excerpt} />
          </p>
        )}
        <Terms clip={clip} />
        {clip.note !== '' && snippet?.excerpt?.field !== 'note' && (
          <p class="clip-note" dir="auto">
            <span class="clip-note-mark">Note</span> {clip.note}
          </p>
        )}
        {props.deliveries}
      </div>
      <RowActions {...props} title={title} />
    </article>
  );
}

/** Where an excerpt stands that is not of the article itself. */
function FieldMark({ field }: { readonly field: SearchFieldName }) {
  const name = field === 'note' ? 'Note' : field === 'highlights' ? 'Highlight' : null;
  if (name === null) return null;
  return (
    <>
      <span class="clip-note-mark">{name}</span>{' '}
    </>
  );
}

function Facts({ clip }: { readonly clip: Clip }) {
  const minutes = readingMinutes(clip.wordCount);
  const { readAt, archivedAt, favouriteAt } = clip.readingState ?? unreadState;
  const facts = [
    favouriteAt === null ? '' : '★ Favourite',
    archivedAt === null ? '' : 'Archived',
    readAt === null ? 'Unread' : '',
    clip.siteName ?? brandOf(clip.urls.clean),
    clip.authors.join(', '),
    clip.published === null ? '' : dateName(clip.published),
    minutes === null ? '' : `${countName(minutes)} min`,
  ].filter((fact) => fact !== '');
  return (
    <p class="clip-facts muted" dir="auto">
      {facts.join(' · ')}
    </p>
  );
}

function RowActions({ state, session, row, index, title }: ClipRowProps & { readonly title: string }) {
  const { clip } = row;
  const ids = [clip.id];
  const { archivedAt, favouriteAt } = clip.readingState ?? unreadState;
  const isTrash = state.shown.view === 'trash';
  const button = { type: 'button', class: 'button button-quiet' } as const;
  return (
    <div class="clip-actions">
      {!isTrash && (
        <>
          <a
            class="button button-quiet"
            data-action="read"
            href={`/${readerPath({ clipId: clip.id, listIds: aroundPlace(state.ids, index) })}`}
            aria-label={`Read ${title}`}
            onClick={() => void session.mark(ids, { isRead: true })}
          >
            Read
          </a>
          <button
            {...button}
            data-action="favourite"
            aria-label={`Favourite: ${title}`}
            aria-pressed={favouriteAt !== null}
            onClick={() => void session.mark(ids, { isFavourite: favouriteAt === null })}
          >
            <span aria-hidden="true">{favouriteAt === null ? '☆' : '★'}</span>
          </button>
          <button
            {...button}
            data-action="archive"
            aria-label={`${archivedAt === null ? 'Archive' : 'Unarchive'} ${title}`}
            onClick={(event) =>
              focusNeighbour(event.currentTarget, () => session.mark(ids, { isArchived: archivedAt === null }))
            }
          >
            {archivedAt === null ? 'Archive' : 'Unarchive'}
          </button>
          <button {...button} aria-label={`Export ${title}`} onClick={() => void session.exportAs(ids, state.format)}>
            Export
          </button>
        </>
      )}
      <button
        {...button}
        aria-label={`${isTrash ? 'Restore' : 'Delete'} ${title}`}
        data-action="move"
        onClick={(event) =>
          focusNeighbour(event.currentTarget, () => (isTrash ? session.restore(ids) : session.trash(ids)))
        }
      >
        {isTrash ? 'Restore' : 'Delete'}
      </button>
    </div>
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
