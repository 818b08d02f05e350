import type { DeliveryFilter } from '../src/platform/database/search/find-clips.ts';
import { type DocSort, docSorts } from '../src/search/docs/order.ts';
import type { View } from './world.ts';

export const statuses = ['inbox', 'unread', 'read', 'favourite', 'archived', 'all'] as const;
/** `inbox`: all but what is archived. */
export type Status = (typeof statuses)[number];

export const deliveryFilters = ['due', 'held', 'rejected', 'delivered', 'none'] as const satisfies DeliveryFilter[];

/** What the page shows. It is the page's address and nothing else, so that back and bookmarks work. */
export interface Route {
  readonly view: View;
  readonly query: string;
  /** Null: all where something is searched, else the inbox. */
  readonly status: Status | null;
  /** Null: by rank where words are searched, else by date. */
  readonly sort: DocSort | null;
  readonly isReversed: boolean;
  readonly topic: string | null;
  readonly offering: string | null;
  readonly site: string | null;
  /** `2026-01-31`, the first and the last day. */
  readonly from: string | null;
  readonly to: string | null;
  readonly delivery: DeliveryFilter | null;
}

export const plainRoute: Route = {
  view: 'clips',
  query: '',
  status: null,
  sort: null,
  isReversed: false,
  topic: null,
  offering: null,
  site: null,
  from: null,
  to: null,
  delivery: null,
};

const oneOf = <T extends string>(all: readonly T[], text: string | null): T | null =>
  all.find((each) => each === text) ?? null;
const dayOf = (text: string | null): string | null => (text !== null && /^\d{4}-\d\d-\d\d$/.test(text) ? text : null);

/** Reads an address (`?q=…`). What is not understood is as if it were not there; `#trash` is how bookmarks have it. */
export function parseRoute({ search, hash }: Pick<Location, 'search' | 'hash'>): Route {
  const given = new URLSearchParams(search);
  return {
    view: given.get('view') === 'trash' || hash === '#trash' ? 'trash' : 'clips',
    query: given.get('q') ?? '',
    status: oneOf(statuses, given.get('is')),
    sort: oneOf(docSorts, given.get('sort')),
    isReversed: given.get('order') === 'reversed',
    topic: given.get('topic'),
    offering: given.get('offering'),
    site: given.get('site'),
    from: dayOf(given.get('from')),
    to: dayOf(given.get('to')),
    delivery: oneOf(deliveryFilters, given.get('delivery')),
  };
}

/** The address of a route, without the page's path: `?q=ferry&is=unread`; empty for the plain one. */
export function writeRoute(route: Route): string {
  const written = new URLSearchParams();
  const put = (name: string, value: string | null): void => {
    if (value !== null && value !== '') written.set(name, value);
  };
  put('view', route.view === 'trash' ? 'trash' : null);
  put('q', route.query);
  put('is', route.status);
  put('sort', route.sort);
  put('order', route.isReversed ? 'reversed' : null);
  for (const name of ['topic', 'offering', 'site', 'from', 'to', 'delivery'] as const) put(name, route[name]);
  const text = written.toString();
  return text === '' ? '' : `?${text}`;
}

export const isSameRoute = (a: Route, b: Route): boolean => writeRoute(a) === writeRoute(b);

/** How many filters are set, besides the search, the status and the order. */
export const filterCount = (route: Route): number =>
  (['topic', 'offering', 'site', 'from', 'to', 'delivery'] as const).filter((name) => route[name] !== null).length;

export const withoutFilters = (route: Route): Route => ({ ...plainRoute, view: route.view, query: route.query });
