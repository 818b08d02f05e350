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

type Reader = Pick<LibraryWorld, 'readAllIds' | 'findClips' | 'readSources' | 'painted' | 'screenHeight' | 'scrollTop'>;

const whole: Answer = { isWhole: true, foundCount: null, indexedCount: null, notes: [] };

/** Of a longer list these are shown first. */
const firstIds = 500;

/** Clips whose texts are looked through for a phrase together. */
const batch = 24;

/**
 * The whole list of a route, by its ids. Where texts must be looked through (phrases), it comes in pieces, each with all
 * that was found so far, for as long as `isWanted`. So does a long list that is not on the screen yet (`isOther`), unless
 * the page is scrolled down: it may stand, or be put by the browser, where the first of them do not reach.
 */
export async function* readList(
  route: Route,
  world: Reader,
  isOther: boolean,
  isWanted: () => boolean,
): AsyncGenerator<Result<ReadList, Problem>> {
  if (route.view === 'trash') {
    const ids = await world.readAllIds('trash');
    yield ids.ok ? ok({ ids: ids.value, answer: whole }) : ids;
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
    yield ids.ok ? ok({ ids: ids.value, answer: { ...whole, indexedCount, notes } }) : ids;
    return;
  }
  const answer: Answer = { ...whole, indexedCount, notes };
  if (!needsText(request.query)) {
    const { count } = found.value;
    if (isOther && count > firstIds && world.scrollTop() < world.screenHeight()) {
      yield ok({ ids: found.value.ids(firstIds), answer: { ...answer, isWhole: false, foundCount: count } });
      await world.painted();
      if (!isWanted()) return;
    }
    yield ok({ ids: found.value.ids(), answer });
    return;
  }
  let ids: readonly string[] = [];
  const candidates = found.value.ids();
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
