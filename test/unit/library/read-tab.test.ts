import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type TabWorld, tabReader } from '../../../library/several/read-tab.ts';
import { problem } from '../../../src/model/problem.ts';
import { err, ok } from '../../../src/model/result.ts';
import { someBody, someMetadata } from '../../support/samples.ts';

const navigated = err(problem('navigated', 'The tab has moved on to another page.', 'x'));
const { visited: url } = someMetadata();

async function read(changes: Partial<TabWorld> = {}, signal = new AbortController().signal) {
  const scopes: string[] = [];
  const result = await tabReader(
    { tabId: 7, url, title: 'The tab’s title' },
    {
      openPage: async () => ok({ contentType: 'text/html' }),
      readMetadata: async () => ok(someMetadata()),
      async readBody(_tab, scope) {
        scopes.push(scope);
        return ok(someBody());
      },
      isSamePage: (one, other) => one === other,
      ...changes,
    },
  )(signal);
  return { result, scopes, message: result.ok ? null : result.error.problem.message };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('a tab that is read', () => {
  it('gives its article, whatever is selected in it', async () => {
    const { result, scopes } = await read();
    expect(result).toEqual(ok({ metadata: someMetadata(), body: someBody(), otherTitle: 'The tab’s title' }));
    expect(scopes).toEqual(['article']);
  });

  it('gives its metadata where it has no article', async () => {
    const none = err(problem('not-found', 'No article text found.', 'x'));
    expect((await read({ readBody: async () => none })).result).toMatchObject({ ok: true, value: { body: null } });
  });

  it.each([
    ['was closed', { openPage: async () => err('No tab with id: 7.') }, 'The tab was closed.'],
    ['shows a PDF', { openPage: async () => ok({ contentType: 'application/pdf' }) }, /PDF/],
    ['is not to be read', { openPage: async () => err('Cannot access contents') }, 'Sheaf could not read this page.'],
    ['moves on meanwhile', { readMetadata: async () => navigated }, 'The tab has moved on to another page.'],
    ['moves on before its body', { readBody: async () => navigated }, 'The tab has moved on to another page.'],
    ['shows another page', { isSamePage: () => false }, 'The tab has moved on to another page.'],
  ] as const)('says so where it %s', async (_, world, sentence) => {
    expect((await read(world)).message).toMatch(sentence);
  });

  it('is given up where it does not answer', async () => {
    const reading = read({ openPage: () => new Promise(() => {}) });
    await vi.advanceTimersByTimeAsync(20_000);
    expect((await reading).message).toBe('The tab does not answer.');
  });

  it('is given up at once where all is stopped', async () => {
    const stop = new AbortController();
    const reading = read({ openPage: () => new Promise(() => {}) }, stop.signal);
    stop.abort();
    expect((await reading).result.ok).toBe(false);
  });
});
