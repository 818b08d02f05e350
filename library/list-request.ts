import type { ClipRequest } from '../src/platform/database/search/find-clips.ts';
import type { DocTest } from '../src/search/docs/doc-test.ts';
import { parseQuery } from '../src/search/query/parse-query.ts';
import { isEmptyQuery, type Query } from '../src/search/query/query.ts';
import { filterCount, type Route, type Status } from './route.ts';

/** What a route asks the index for. */
export function requestOf(route: Route): ClipRequest {
  const query = parseQuery(route.query);
  return {
    query,
    tests: [...statusTests(statusOf(route, query)), ...filterTests(route)],
    sort: route.sort,
    isReversed: route.isReversed,
    delivery: route.delivery,
  };
}

/** A search looks into the archive too; the list leaves it out until it is asked for. */
export const statusOf = (route: Route, query: Query = parseQuery(route.query)): Status =>
  route.status ?? (isEmptyQuery(query) ? 'inbox' : 'all');

/** The list as it opens: the newest first, nothing searched or filtered. */
export const isPlain = (route: Route): boolean =>
  route.view === 'clips' &&
  statusOf(route) === 'inbox' &&
  isEmptyQuery(parseQuery(route.query)) &&
  (route.sort ?? 'date') === 'date' &&
  !route.isReversed &&
  filterCount(route) === 0;

/** Whether the list stands in the order of its days, so that it can be cut at them. */
export const isByDay = (route: Route): boolean =>
  route.view === 'clips' &&
  (route.sort === 'date' || (route.sort === null && parseQuery(route.query).groups.length === 0));

const statusTest: Readonly<Record<Status, readonly DocTest[]>> = {
  all: [],
  inbox: [{ kind: 'flag', flag: 'archived', isNegated: true }],
  unread: [
    { kind: 'flag', flag: 'read', isNegated: true },
    { kind: 'flag', flag: 'archived', isNegated: true },
  ],
  read: [{ kind: 'flag', flag: 'read' }],
  favourite: [{ kind: 'flag', flag: 'favourite' }],
  archived: [{ kind: 'flag', flag: 'archived' }],
};
const statusTests = (status: Status): readonly DocTest[] => statusTest[status];

function filterTests({ topic, offering, site, from, to }: Route): DocTest[] {
  const tests: DocTest[] = [];
  if (topic !== null) tests.push({ kind: 'topic', id: topic });
  if (offering !== null) tests.push({ kind: 'offering', id: offering });
  if (site !== null) tests.push({ kind: 'site', host: site });
  if (from !== null || to !== null) tests.push({ kind: 'days', from, before: to === null ? null : dayAfter(to) });
  return tests;
}

function dayAfter(day: string): string {
  const date = new Date(`${day}T12:00:00Z`);
  if (Number.isNaN(date.getTime())) return day;
  date.setUTCDate(date.getUTCDate() + 1);
  return date.toISOString().slice(0, 10);
}
