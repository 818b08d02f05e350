import type { Ref } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { docSorts } from '../../src/search/docs/order.ts';
import { countName } from '../../src/ui/count-name.ts';
import { statusOf } from '../list-request.ts';
import { filterCount, type Status, statuses, withoutFilters } from '../route.ts';
import { clipsInWords } from '../words.ts';
import { FilterPanel } from './filter-panel.tsx';
import type { PageProps } from './page-props.ts';

const statusNames: Readonly<Record<Status, string>> = {
  inbox: 'Not archived',
  unread: 'Unread',
  read: 'Read',
  favourite: 'Favourites',
  archived: 'Archived',
  all: 'All clips',
};
const sortNames = { date: 'Date', title: 'Title', site: 'Site', 'reading-time': 'Reading time' } as const;

/** In ms: a pause in typing that makes an entry of the history. */
const typingPause = 1_000;

/** What is searched, which clips are shown, and in which order. */
export function SearchBar(
  props: PageProps & { readonly inputRef: Ref<HTMLInputElement>; readonly onHelp: () => void },
) {
  const { state, go } = props;
  const { route } = state;
  const [isOpen, setIsOpen] = useState(filterCount(route) > 0);
  const type = useTyping(props);
  const isSearch = route.query.trim() !== '';
  return (
    <search class="library-search">
      <div class="search-line">
        <label class="visually-hidden" for="search">
          Search
        </label>
        <input
          ref={props.inputRef}
          id="search"
          type="search"
          placeholder="Search (press /)"
          autocomplete="off"
          spellcheck={false}
          value={route.query}
          onInput={(event) => type(event.currentTarget.value)}
        />
        <button type="button" class="button button-quiet" aria-label="Help: search and keys" onClick={props.onHelp}>
          ?
        </button>
      </div>
      <div class="search-line">
        <label class="inline-field">
          <span>Show</span>
          <select
            id="status"
            value={statusOf(route)}
            onChange={(event) => go({ status: statuses.find((each) => each === event.currentTarget.value) ?? null })}
          >
            {statuses.map((status) => (
              <option key={status} value={status}>
                {statusNames[status]}
              </option>
            ))}
          </select>
        </label>
        <label class="inline-field">
          <span>Sort by</span>
          <select
            id="sort"
            value={route.sort ?? (isSearch ? '' : 'date')}
            onChange={(event) =>
              go({ sort: docSorts.find((each) => each === event.currentTarget.value) ?? null, isReversed: false })
            }
          >
            {isSearch && <option value="">Relevance</option>}
            {docSorts.map((sort) => (
              <option key={sort} value={sort}>
                {sortNames[sort]}
              </option>
            ))}
          </select>
        </label>
        <button
          type="button"
          class="button button-quiet"
          id="reverse"
          aria-pressed={route.isReversed}
          onClick={() => go({ isReversed: !route.isReversed })}
        >
          <span aria-hidden="true">{route.isReversed ? '↑' : '↓'}</span>
          <span class="visually-hidden">Reverse order</span>
        </button>
        <button
          type="button"
          class="button button-quiet"
          id="toggle-filters"
          aria-expanded={isOpen}
          onClick={() => setIsOpen(!isOpen)}
        >
          Filters{filterCount(route) > 0 ? ` (${filterCount(route)})` : ''}
        </button>
        {(filterCount(route) > 0 || isSearch) && (
          <button
            type="button"
            class="button button-quiet"
            id="clear-search"
            onClick={() => go({ ...withoutFilters(route), query: '' })}
          >
            Clear
          </button>
        )}
        <span class="spacer" />
        <span class="muted" role="status" id="found">
          {foundInWords(props, isSearch)}
        </span>
      </div>
      {isOpen && <FilterPanel {...props} />}
      {state.answer.notes.map((note) => (
        <p class="search-note" key={note}>
          {note}
        </p>
      ))}
      {state.answer.indexedCount !== null && (state.total ?? 0) > 0 && (
        <p class="search-note" id="indexing">
          The search index is being made: {countName(state.answer.indexedCount)} of {clipsInWords(state.total ?? 0)} can
          be found already.
        </p>
      )}
    </search>
  );
}

function foundInWords({ state }: PageProps, isSearch: boolean): string {
  if (state.status !== 'ready') return '';
  const { isWhole, foundCount } = state.answer;
  if (foundCount !== null) return isSearch ? `${clipsInWords(foundCount)} found` : clipsInWords(foundCount);
  if (isSearch && !isWhole) return `${clipsInWords(state.ids.length)} so far…`;
  const count = isWhole ? state.ids.length : (state.total ?? state.ids.length);
  return isSearch ? `${clipsInWords(count)} found` : clipsInWords(count);
}

/** Every letter is searched at once; back goes to the searches between which one has paused. */
function useTyping({ go }: PageProps): (query: string) => void {
  const pause = useRef<ReturnType<typeof setTimeout> | null>(null);
  useEffect(() => () => clearTimeout(pause.current ?? undefined), []);
  return (query) => {
    const isGoingOn = pause.current !== null;
    clearTimeout(pause.current ?? undefined);
    pause.current = setTimeout(() => {
      pause.current = null;
    }, typingPause);
    go({ query }, isGoingOn ? 'replace' : 'push');
  };
}
