import { describe, expect, it } from 'vitest';
import { isByDay, isPlain, requestOf, statusOf } from '../../../library/list-request.ts';
import { parseRoute, plainRoute, type Route, writeRoute } from '../../../library/route.ts';

const route = (changes: Partial<Route>): Route => ({ ...plainRoute, ...changes });
const parse = (search: string): Route => parseRoute({ search, hash: '' });

describe('the address of the library', () => {
  it.each([
    ['', {}],
    ['?q=ferry+%22low+tide%22', { query: 'ferry "low tide"' }],
    ['?view=trash', { view: 'trash' as const }],
    [
      '?q=%E6%9D%B1&is=unread&sort=reading-time&order=reversed&topic=a%26b&site=news.example&from=2026-01-01&to=2026-01-31&delivery=rejected',
      {
        ...{ query: '東', status: 'unread' as const, sort: 'reading-time' as const, isReversed: true, topic: 'a&b' },
        ...{ site: 'news.example', from: '2026-01-01', to: '2026-01-31', delivery: 'rejected' as const },
      },
    ],
  ])('says with “%s” what is shown, and is said so again', (search, changes) => {
    expect(parse(search)).toEqual(route(changes));
    expect(writeRoute(route(changes))).toBe(search);
  });

  it('is as if it said nothing where it makes no sense', () => {
    const nonsense = '?view=x&is=constructor&sort=size&order=up&from=yesterday&to=2026-1-1&delivery=lost';
    expect(parse(nonsense)).toEqual(plainRoute);
  });

  it('knows the bookmarks of older versions', () => {
    expect(parseRoute({ search: '', hash: '#trash' }).view).toBe('trash');
    expect(parseRoute({ search: '', hash: '#clips' })).toEqual(plainRoute);
  });
});

describe('what a route asks the index for', () => {
  it('leaves the archive out of the list, but not out of a search', () => {
    expect(statusOf(route({}))).toBe('inbox');
    expect(statusOf(route({ query: 'ferry' }))).toBe('all');
    expect(statusOf(route({ query: 'ferry', status: 'unread' }))).toBe('unread');
  });

  it('takes the last day in', () => {
    const { tests } = requestOf(route({ status: 'all', from: '2026-01-01', to: '2026-01-31' }));
    expect(tests).toEqual([{ kind: 'days', from: '2026-01-01', before: '2026-02-01' }]);
  });

  it('is cut at its days in the order of dates alone', () => {
    expect(isByDay(route({}))).toBe(true);
    expect(isByDay(route({ query: 'is:unread' }))).toBe(true);
    expect(isByDay(route({ query: 'ferry' }))).toBe(false);
    expect(isByDay(route({ query: 'ferry', sort: 'date' }))).toBe(true);
    expect(isByDay(route({ sort: 'title' }))).toBe(false);
  });

  it('needs no index for the list as it opens, and for nothing else', () => {
    expect(isPlain(route({}))).toBe(true);
    for (const other of [{ query: 'x' }, { status: 'all' as const }, { isReversed: true }, { topic: 't' }]) {
      expect(isPlain(route(other))).toBe(false);
    }
  });
});
