import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Problem, problem } from '../../../src/model/problem.ts';
import { err, ok, type Result } from '../../../src/model/result.ts';
import { defaultSettings } from '../../../src/model/settings.ts';
import { type Handlers, handleMessages } from '../../../src/platform/message-handlers.ts';
import { send } from '../../../src/platform/messaging.ts';
import { messages } from '../../../src/protocol/messages.ts';
import browser, { type FakeSender, fake } from '../../support/fake-browser.ts';

const base = fake.base;
const unexpected = () => Promise.reject(new Error('not expected in this test'));
const untouched: Handlers = {
  'clip.save': unexpected,
  'clip.trash': unexpected,
  'clip.restore': unexpected,
  'clip.mark': unexpected,
  'clip.file': unexpected,
  'clip.refile': unexpected,
  'search.maintain': unexpected,
  'clip.merge': unexpected,
  'destination.put': unexpected,
  'destination.remove': unexpected,
  'destination.pause': unexpected,
  'destination.connect': unexpected,
  'destination.topics': unexpected,
  'destination.secret-fields': unexpected,
  'delivery.send': unexpected,
  'delivery.retry': unexpected,
  'draft.put': unexpected,
  'draft.discard': unexpected,
  'catalog.put': unexpected,
  'catalog.reset': unexpected,
  'topic.create': unexpected,
  'topic.create-all': unexpected,
  'queue.put': unexpected,
  'queue.remove': unexpected,
  'highlight.put': unexpected,
  'highlight.remove': unexpected,
  'reading-place.put': unexpected,
  'image.keep': unexpected,
  'image.retry': unexpected,
  'image.put': unexpected,
  'settings.put': unexpected,
  'learned.forget': unexpected,
  'learned.teach': unexpected,
};

beforeEach(() => fake.reset());
afterEach(() => vi.restoreAllMocks());

const handle = (handlers: Partial<Handlers>): void => handleMessages({ ...untouched, ...handlers });
const codeOf = (result: Result<unknown, Problem>): string => (result.ok ? 'ok' : result.error.code);

describe('send', () => {
  it('brings the request to the handler and its value back', async () => {
    const trash = vi.fn(async ({ ids }: { ids: string[] }) => ok({ ids: ids.slice(1) }));
    handle({ 'clip.trash': trash });
    expect(await send('clip.trash', { ids: ['a', 'b'] })).toEqual(ok({ ids: ['b'] }));
    expect(trash).toHaveBeenCalledExactlyOnceWith({ ids: ['a', 'b'] });
  });

  it('sends again what gets no answer for ten seconds, and says so if that gets none either', async () => {
    vi.useFakeTimers();
    vi.spyOn(browser.runtime, 'sendMessage').mockReturnValue(new Promise(() => {}));
    const sending = send('draft.discard', { key: 'a' });
    await vi.advanceTimersByTimeAsync(20_300);
    expect(codeOf(await sending)).toBe('unreachable');
    expect(browser.runtime.sendMessage).toHaveBeenCalledTimes(2);
    vi.useRealTimers();
  });

  it('brings a problem back as a value', async () => {
    const full = problem('quota', 'No room.', 'Make some.', ['here']);
    handle({ 'settings.put': async () => err(full) });
    expect(await send('settings.put', defaultSettings)).toEqual(err(full));
  });

  it('tries once more when the worker was not up yet', async () => {
    handle({ 'catalog.reset': async () => ok({ topics: 4, offerings: 3 }) });
    fake.state.failures.push(new Error('Could not establish connection. Receiving end does not exist.'));
    expect(await send('catalog.reset', null)).toEqual(ok({ topics: 4, offerings: 3 }));
  });

  it('says that nobody answers, after the second time', async () => {
    const sendMessage = vi.spyOn(browser.runtime, 'sendMessage');
    expect(codeOf(await send('catalog.reset', null))).toBe('unreachable');
    expect(sendMessage).toHaveBeenCalledTimes(2);
  });

  it.each([[undefined], [null], ['yes'], [{ ok: true, value: { ids: 'none' } }], [{ ok: false, error: 'bad' }]])(
    'does not pass on the reply %j, which is none',
    async (reply) => {
      vi.spyOn(browser.runtime, 'sendMessage').mockResolvedValue(reply);
      expect(codeOf(await send('clip.trash', { ids: [] }))).toBe('unreachable');
    },
  );
});

describe('messages that the background must refuse', () => {
  const trash = { sheaf: 1, type: 'clip.trash', request: { ids: ['a'] } };
  const foreign: [string, FakeSender][] = [
    ['another extension', { id: 'other', url: 'chrome-extension://other/page.html' }],
    ['another extension with our address', { id: 'other', url: `${base}popup/index.html` }],
    ['a content script of ours', { id: fake.id, url: 'https://news.example/', tab: { url: 'https://news.example/' } }],
    ['a content script with a forged tab', { id: fake.id, url: 'https://news.example/', tab: { url: base } }],
    ['a page whose address only begins alike', { id: fake.id, url: `${base.slice(0, -1)}.evil.example/` }],
    ['a page with our address in its query', { id: fake.id, url: `https://evil.example/?${base}` }],
    [
      'our page inside a web page',
      { id: fake.id, url: `${base}popup/index.html`, tab: { url: 'https://evil.example/' } },
    ],
    ['a sender without an address', { id: fake.id }],
    ['a sender without an id', { url: `${base}popup/index.html` }],
    ['nobody', {}],
  ];
  it.each(foreign)('one from %s', async (_who, sender) => {
    handle({});
    fake.state.sender = sender;
    expect(await browser.runtime.sendMessage(trash)).toMatchObject({ ok: false, error: { code: 'foreign-sender' } });
  });

  it.each([`${base}library/index.html`, `${base}options/index.html#catalog`])('but none from %s', async (url) => {
    handle({ 'clip.trash': async (request) => ok(request) });
    fake.state.sender = { id: fake.id, url, tab: { url } };
    expect(await browser.runtime.sendMessage(trash)).toEqual(ok({ ids: ['a'] }));
  });

  const shapes: [string, unknown][] = [
    ['an unknown type', { sheaf: 1, type: 'clip.destroy', request: {} }],
    ['no type', { sheaf: 1 }],
    ['a type that is no text', { sheaf: 1, type: { toString: 'clip.trash' }, request: { ids: [] } }],
    ['a type out of the prototype', { sheaf: 1, type: 'constructor', request: {} }],
    ['the type __proto__', { sheaf: 1, type: '__proto__', request: {} }],
    ['the type toString', { sheaf: 1, type: 'toString', request: null }],
    ['no request', { sheaf: 1, type: 'clip.trash' }],
    ['ids that are no list', { sheaf: 1, type: 'clip.trash', request: { ids: 'a' } }],
    ['an id that is no text', { sheaf: 1, type: 'clip.trash', request: { ids: [{}] } }],
    ['a clip without fields', { sheaf: 1, type: 'clip.save', request: { expectedRevision: null, tabId: null } }],
    ['an empty clip', { sheaf: 1, type: 'clip.merge', request: { clips: [{}] } }],
    ['settings of another kind', { sheaf: 1, type: 'settings.put', request: { exportFormat: 'papyrus' } }],
  ];
  it.each(shapes)('one with %s', async (_what, message) => {
    handle({});
    expect(await browser.runtime.sendMessage(message)).toMatchObject({ ok: false, error: { code: 'bad-request' } });
  });

  it('one that would reach into prototypes: the key arrives as no more than a stranger', async () => {
    const put = vi.fn<Handlers['draft.put']>(async () => ok(null));
    handle({ 'draft.put': put });
    const request = JSON.parse(
      '{"key":"a","edits":{"__proto__":{"polluted":1}},"editedAt":"2026-02-02T10:00:00.000Z"}',
    );
    await browser.runtime.sendMessage({ sheaf: 1, type: 'draft.put', request });
    expect(put.mock.calls[0]?.[0].edits).toEqual({});
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });

  it.each([['hello'], [null], [7], [{ type: 'clip.trash', request: { ids: [] } }], [{ sheaf: 2, type: 'clip.trash' }]])(
    'not even to answer %j, which is not ours',
    async (message) => {
      handle({});
      await expect(browser.runtime.sendMessage(message)).rejects.toThrow('Receiving end does not exist');
    },
  );
});

describe('a handler that throws', () => {
  it('is answered with a problem, and the cause is logged', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const bug = new TypeError('a bug');
    handle({ 'catalog.reset': () => Promise.reject(bug) });
    expect(codeOf(await send('catalog.reset', null))).toBe('storage-failed');
    expect(log).toHaveBeenCalledExactlyOnceWith(expect.stringContaining('catalog.reset'), bug);
  });
});

describe('the message map', () => {
  it('has a handler type for each message, and this test knows them all', () => {
    expect(Object.keys(untouched).sort()).toEqual(Object.keys(messages).sort());
  });
});
