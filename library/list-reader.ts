import type { Problem } from '../src/model/problem.ts';
import { ok, type Result } from '../src/model/result.ts';
import { hasPhrases, needsText } from '../src/search/match.ts';
import type { Answer } from './library-state.ts';
import { isPlain, requestOf } from './list-request.ts';
import type { Route } from './route.ts';
import type { LibraryWorld } from './world.ts';

export interface ReadList {
  readonly ids: readonly string[];
  readonly answer: Answer;
}

type Reader = Pick<LibraryWorld, 'readAllIds' | 'findClips' | 'readSources'>;

/** Clips whose texts are looked through for a phrase together. */
const batch = 24;

/**
 * The whole list of a route, by its ids. Where texts must be looked through (phrases), it comes in pieces, each with all
 * that was found so far, for as long as `isWanted`.
 */
export async function* readList(
  route: Route,
  world: Reader,
  isWanted: () => boolean,
): AsyncGenerator<Result<ReadList, Problem>> {
  if (route.view === 'trash') {
    const ids = await world.readAllIds('trash');
    yield ids.ok ? ok({ ids: ids.value, answer: { isWhole: true, indexedCount: null, notes: [] } }) : ids;
    return;
  }
  const request = requestOf(route);
  const found = await world.findClips(request);
  if (!found.ok) {
    yield found;
    return;
  }
  const { notes } = request.query;
  const indexedCount = found.value.isIndexComplete ? null : found.value.indexedCount;
  if (indexedCount !== null && isPlain(route)) {
    // Nothing is searched: the list need not wait for the index.
    const ids = await world.readAllIds('clips');
    yield ids.ok ? ok({ ids: ids.value, answer: { isWhole: true, indexedCount, notes } }) : ids;
    return;
  }
  const answer: Answer = { isWhole: true, indexedCount, notes };
  if (!needsText(request.query)) {
    yield ok({ ids: found.value.ids, answer });
    return;
  }
  let ids: readonly string[] = [];
  const candidates = found.value.ids;
  for (let from = 0; from < candidates.length && isWanted(); from += batch) {
    const sources = await world.readSources(candidates.slice(from, from + batch));
    if (!sources.ok) {
      yield sources;
      return;
    }
    const having = sources.value.filter((source) => hasPhrases(source, request.query));
    if (having.length === 0) continue;
    ids = [...ids, ...having.map(({ clip }) => clip.id)];
    yield ok({ ids, answer: { ...answer, isWhole: false } });
  }
  yield ok({ ids, answer });
}
