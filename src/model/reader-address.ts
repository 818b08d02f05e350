/** Which clip the reader view shows, and what comes before and after it. */
export interface ReaderAddress {
  readonly clipId: string;
  /**
   * Ids of the list that the clip was opened from, in its order, the clip among them; empty for the whole library, newest
   * first.
   */
  readonly listIds: readonly string[];
}

/** So many neighbours an address carries on each side: some 4 kB, which a history entry holds with ease. */
const mostOnEachSide = 50;

/** The ids beside a place in a list of any length, as many as an address carries. */
export const aroundPlace = (ids: readonly string[], place: number): string[] =>
  ids.slice(Math.max(0, place - mostOnEachSide), place + mostOnEachSide + 1);

/** The path of the reader view: `reader/index.html?clip=<id>`, with `&list=<id>.<id>…` for a list of its own order. */
export function readerPath({ clipId, listIds }: ReaderAddress): string {
  const query = new URLSearchParams({ clip: clipId });
  const at = listIds.indexOf(clipId);
  const around = at < 0 ? [] : aroundPlace(listIds, at);
  if (around.length > 0) query.set('list', around.join('.'));
  return `reader/index.html?${query}`;
}

/** Reads what `readerPath` wrote. The id is empty where the query names none. */
export function parseReaderQuery(query: string): ReaderAddress {
  const parameters = new URLSearchParams(query);
  const list = parameters.get('list') ?? '';
  return { clipId: parameters.get('clip') ?? '', listIds: list === '' ? [] : list.split('.') };
}
