import { matcherOf } from '../src/search/match.ts';
import { parseQuery } from '../src/search/query/parse-query.ts';
import { snippetOf } from '../src/search/snippet.ts';
import type { LibraryAction, LibraryState, Row } from './library-state.ts';
import type { Route } from './route.ts';
import type { LibraryWorld } from './world.ts';

interface Store {
  get(): LibraryState;
  dispatch(action: LibraryAction): void;
}

type Reader = Pick<LibraryWorld, 'readRows' | 'readSources'>;

/** Rows that stay in memory before and after those on the screen. */
const kept = 200;

/** Reads the rows of clips; with what a search has found in them where there is one. */
export async function rowsOf(ids: readonly string[], route: Route, world: Reader): Promise<Map<string, Row>> {
  const { groups } = parseQuery(route.query);
  const read = new Map<string, Row>();
  const sources = groups.length === 0 ? null : await world.readSources(ids);
  const matchesIn = matcherOf(groups);
  for (const source of sources?.ok ? sources.value : []) {
    read.set(source.clip.id, { clip: source.clip, snippet: snippetOf(source, matchesIn) });
  }
  // Without a search all of them; else those whose texts cannot be read.
  const others = ids.filter((id) => !read.has(id));
  const rows = others.length === 0 ? null : await world.readRows(others);
  for (const row of rows?.ok ? rows.value : []) {
    if ('unreadable' in row) read.set(row.unreadable.id, row);
    else read.set(row.clip.id, { clip: row.clip, snippet: null });
  }
  return read;
}

export interface RowLoader {
  /** Has the rows in `[from, to)` of the list in memory, those that are missing. */
  show(from: number, to: number): Promise<void>;
  /** The ids around the screen, for a list that is read again. */
  around(ids: readonly string[]): readonly string[];
}

/** Keeps the rows around the screen in memory, and no others. */
export function startRowLoader(
  store: Store,
  world: Reader,
  deliveriesOf: (ids: readonly string[]) => Promise<() => void>,
): RowLoader {
  let range: readonly [from: number, to: number] = [0, 50];
  /** Rows that are being read, and the route they are read for. */
  let underWay = { route: store.get().shown, ids: new Set<string>() };

  return {
    async show(from, to) {
      range = [from, to];
      const { ids, rows, shown } = store.get();
      // What is still read for another search will not be shown.
      if (underWay.route !== shown) underWay = { route: shown, ids: new Set() };
      const own = underWay.ids;
      const missing = ids.slice(from, to).filter((id) => !rows.has(id) && !own.has(id));
      if (missing.length === 0) return;
      for (const id of missing) own.add(id);
      const [read, showDeliveries] = await Promise.all([rowsOf(missing, shown, world), deliveriesOf(missing)]);
      for (const id of missing) own.delete(id);
      const state = store.get();
      // Of another search: its snippets are not those of this one.
      if (state.shown !== shown) return;
      const near = state.ids.slice(Math.max(0, range[0] - kept), range[1] + kept);
      store.dispatch({ type: 'rows-read', rows: read, keep: new Set(near) });
      showDeliveries();
    },
    around: (ids) => ids.slice(range[0], range[1]),
  };
}
