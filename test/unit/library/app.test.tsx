import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { App } from '../../../library/components/app.tsx';
import { initialState, type LibraryState, type Row } from '../../../library/library-state.ts';
import { plainRoute } from '../../../library/route.ts';
import type { Session } from '../../../library/session.ts';
import type { Clip } from '../../../src/model/clip.ts';
import type { Delivery } from '../../../src/model/delivery.ts';
import { problem } from '../../../src/model/problem.ts';
import { nothingInOutbox } from '../../support/fake-library-world.ts';
import { sampleClip, sampleDelivery, sampleDestination } from '../../support/sample-clips.ts';

const now = new Date(2026, 1, 2, 12);
const root = document.createElement('div');

beforeEach(() => document.body.replaceChildren(root));
afterEach(() => render(null, root));

function show(state: Partial<LibraryState>) {
  const done = async () => undefined;
  const session = {
    ...{ show: vi.fn(done), showRows: vi.fn(done), undo: vi.fn(done), open: vi.fn(), readTerms: vi.fn(done) },
    ...{ mark: vi.fn(done), file: vi.fn(done), readTopics: vi.fn(async () => []) },
    ...{ trash: vi.fn(done), restore: vi.fn(done), exportAs: vi.fn(done), exportRaw: vi.fn(), importFiles: vi.fn() },
    ...{ sendTo: vi.fn(done), retry: vi.fn(done) },
    ...{ read: vi.fn(), close: vi.fn() },
  } satisfies Session;
  const dispatch = vi.fn();
  const answer = { isWhole: true, foundCount: null, indexedCount: null, notes: [] };
  const full: LibraryState = { ...initialState(plainRoute), status: 'ready', total: 0, answer, ...state };
  const go = vi.fn();
  render(<App state={full} dispatch={dispatch} session={session} go={go} now={now} optionsUrl="options" />, root);
  return { session, dispatch, go };
}

/** A list of clips whose rows are all in memory. */
const list = (...clips: Clip[]): Pick<LibraryState, 'ids' | 'rows' | 'total'> => ({
  ids: clips.map(({ id }) => id),
  rows: new Map(clips.map((clip): [string, Row] => [clip.id, { clip, snippet: null }])),
  total: clips.length,
});

const button = (label: string): HTMLButtonElement => {
  const found = [...root.querySelectorAll('button')].find(
    (each) => (each.getAttribute('aria-label') ?? each.textContent) === label,
  );
  if (found === undefined) throw new Error(`no button “${label}”`);
  return found;
};

describe('the library page', () => {
  it('tells a newcomer what to do', () => {
    show({});
    expect(root.textContent).toContain('No clips yet');
    expect(root.querySelector('.selection-bar')).toBeNull();
  });

  it('does not take a library that cannot be read for an empty one', () => {
    const newer = problem('database-newer', 'Written by a newer version.', 'Update Sheaf.');
    show({ status: 'failed', problem: newer, total: null });
    expect(root.querySelector('[role=alert]')?.textContent).toContain('Update Sheaf.');
    expect(root.textContent).not.toContain('No clips yet');
  });

  it('shows a clip with where it is from, how it is filed and its note', () => {
    const { clip } = sampleClip(1, {
      note: 'Compare with last year.',
      topics: [{ id: 't', label: 'Telehealth', source: 'Desk' }],
      offerings: [{ offeringId: 1, label: 'Example Records', permalink: '', categories: [] }],
      clippedOn: '2026-02-02',
    });
    show(list(clip));
    const shown = root.querySelector('.clip')?.textContent ?? '';
    for (const text of ['Article 1', 'Example News', 'A. Writer', 'Telehealth', 'Example Records', 'Compare with']) {
      expect(shown).toContain(text);
    }
    expect(root.querySelector('.day-name')?.textContent).toBe('Today');
    const link = root.querySelector<HTMLAnchorElement>('.clip a');
    expect(link?.href).toBe('https://news.example/articles/1');
    expect(link?.rel).toBe('noopener noreferrer');
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd'])('makes no link of %s', (clean) => {
    const { clip } = sampleClip(1, { urls: { visited: clean, canonical: null, clean } });
    show(list(clip));
    // What is left is the way to the reader view.
    const links = [...root.querySelectorAll<HTMLAnchorElement>('.clip a')].map((link) => link.getAttribute('href'));
    expect(links).toEqual([`/reader/index.html?clip=${clip.id}&list=${clip.id}`]);
    expect(root.querySelector('.clip-title')?.textContent).toBe('Article 1');
  });

  it('names the page’s host where the clip has no site, and its address where it has no title', () => {
    show(list(sampleClip(1, { siteName: null, title: '' }).clip));
    expect(root.querySelector('.clip-facts')?.textContent).toContain('news.example');
    expect(root.querySelector('.clip-title')?.textContent).toBe('https://news.example/articles/1');
  });

  it('has keys act on what has just been shown', () => {
    const { clip } = sampleClip(1);
    show({});
    const { dispatch } = show(list(clip));
    dispatchEvent(new KeyboardEvent('keydown', { key: 'j', cancelable: true }));
    expect(dispatch).toHaveBeenCalledWith({ type: 'went-to', id: clip.id });
  });

  it('keeps a letter that is not drawn yet where a filter is picked right after it', () => {
    const { go } = show({});
    const search = root.querySelector<HTMLInputElement>('#search');
    const status = root.querySelector<HTMLSelectElement>('#status');
    if (search === null || status === null) throw new Error('there is no search');
    search.value = 'f';
    search.dispatchEvent(new InputEvent('input', { bubbles: true }));
    status.value = 'unread';
    status.dispatchEvent(new Event('change', { bubbles: true }));
    const route = Object.assign({ ...plainRoute }, ...go.mock.calls.map(([changes]) => changes));
    expect(route).toMatchObject({ query: 'f', status: 'unread' });
  });

  it('shows rows that cannot be read, with the reason and a way to get them out', () => {
    const row = { id: 'x1', title: null, reason: ['authors: not a list'], raw: { id: 'x1' } };
    const { session } = show({ ids: ['x1'], rows: new Map([['x1', { unreadable: row }]]), total: 1 });
    expect(root.querySelector('.unreadable')?.textContent).toContain('authors: not a list');
    button('Export raw').click();
    expect(session.exportRaw).toHaveBeenCalledWith('x1');
    button('Delete x1').click();
    expect(session.trash).toHaveBeenCalledWith(['x1']);
  });

  it('says how many there are where only the first of them are known yet', () => {
    const { clip } = sampleClip(1);
    show({ ...list(clip), answer: { isWhole: false, foundCount: 1_200, indexedCount: null, notes: [] } });
    expect(root.querySelector('.selection-bar')?.textContent).toContain('Select all 1,200 clips');
    expect(root.querySelector('.virtual-row')?.getAttribute('aria-setsize')).toBe('1200');
  });

  it('is as high as with all of them, so that the place on the page is kept', () => {
    const { clip } = sampleClip(1);
    show({ ...list(clip), answer: { isWhole: false, foundCount: 1_200, indexedCount: null, notes: [] } });
    const rest = root.querySelector<HTMLElement>('.virtual > div:last-child');
    expect(Number.parseFloat(rest?.style.height ?? '')).toBeGreaterThan(1_199 * 50);
  });

  it('gives the focus to the row that keys went to, however long it takes to be drawn', async () => {
    const clips = Array.from({ length: 200 }, (_, n) => sampleClip(n).clip);
    const current = clips[150]?.id ?? '';
    const place = vi.spyOn(HTMLElement.prototype, 'getBoundingClientRect').mockReturnValue(new DOMRect());
    show({ ...list(...clips), current });
    const row = (): HTMLElement | null => root.querySelector(`[data-clip="${current}"]`);
    expect(row()).toBeNull();
    for (let frame = 0; frame < 5; frame += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
    place.mockReturnValue(new DOMRect(0, -14_000));
    dispatchEvent(new Event('scroll'));
    await vi.waitFor(() => expect(row()).not.toBeNull());
    expect(document.activeElement).toBe(row());
    place.mockRestore();
  });

  it('gives the focus to the row that keys went to once it is read, too', () => {
    const { clip } = sampleClip(1);
    show({ ...list(clip), rows: new Map(), current: clip.id });
    expect(document.activeElement).toBe(document.body);
    show({ ...list(clip), current: clip.id });
    expect(document.activeElement).toBe(root.querySelector('.clip'));
  });

  it('acts on the selection as a whole', () => {
    const clips = [1, 2].map((n) => sampleClip(n).clip);
    const ids = clips.map(({ id }) => id);
    const selection = { ids: new Set(ids), anchor: null };
    const { session } = show({ ...list(...clips), selection, format: 'json' });
    button('Export selected').click();
    expect(session.exportAs).toHaveBeenCalledWith(ids, 'json');
    button('Delete selected').click();
    expect(session.trash).toHaveBeenCalledWith(ids);
  });

  it('tells Shift from a plain click on a checkbox', () => {
    const { clip } = sampleClip(1);
    const { dispatch } = show(list(clip));
    const box = root.querySelector<HTMLInputElement>('.clip input[type=checkbox]');
    box?.dispatchEvent(new MouseEvent('click', { bubbles: true, shiftKey: true }));
    expect(dispatch).toHaveBeenCalledWith({ type: 'ticked', id: clip.id, isTicked: true, isRange: true });
  });

  it('offers Undo in a region that screen readers speak', () => {
    const { session } = show({
      toast: { text: '3 clips deleted.', undo: [{ type: 'clip.restore', request: { ids: ['a'] } }] },
    });
    expect(root.querySelector('.toast-place [role=status]')?.textContent).toContain('3 clips deleted.');
    button('Undo').click();
    expect(session.undo).toHaveBeenCalledOnce();
  });

  describe('where destinations are set up', () => {
    const { clip } = sampleClip(1);
    const reason = problem('backend-refused', 'The title is too long.', 'Edit it.');
    const outbox = { ...nothingInOutbox, destinations: [sampleDestination(1), sampleDestination(2)] };
    const showDeliveries = (...deliveries: Delivery[]) =>
      show({ ...list(clip), outbox, deliveries: new Map([[clip.id, deliveries]]) });

    it('says quietly where a clip has arrived, with the way there', () => {
      const receipt = { remoteId: '7', url: 'https://desk1.example/7' };
      showDeliveries(sampleDelivery(1, { state: 'delivered', receipt }));
      expect(root.querySelector('.clip-arrived')?.textContent).toBe('Delivered to Desk 1 Open there');
      expect(root.querySelector<HTMLAnchorElement>('.clip-arrived a')?.href).toBe(receipt.url);
      expect(root.querySelector('.deliveries')).toBeNull();
    });

    it('makes no link of what a backend gives as an address and is none of the web', () => {
      showDeliveries(sampleDelivery(1, { state: 'delivered', receipt: { remoteId: '7', url: 'javascript:alert(1)' } }));
      expect(root.querySelector('.clip-arrived a')).toBeNull();
    });

    it('says of a refusal why, and lets the clip be edited and sent again', () => {
      const { session } = showDeliveries(sampleDelivery(2, { state: 'rejected', problem: reason }));
      const line = root.querySelector('.delivery-trouble');
      expect(line?.textContent).toContain('Desk 2 The title is too long. Edit it.');
      expect([...(line?.querySelectorAll('a') ?? [])].map(({ href }) => href)).toEqual([clip.urls.clean]);
      button('Send again: Desk 2').click();
      expect(session.sendTo).toHaveBeenCalledExactlyOnceWith([clip.id], sampleDestination(2).id);
    });

    it('says on top what was refused in the whole library, and what waits for the user', () => {
      const stopped = sampleDestination(2, { pause: { by: 'refusal', problem: reason } });
      const delivery = sampleDelivery(1, { state: 'rejected', problem: reason });
      const { session } = show({
        outbox: {
          destinations: [sampleDestination(1), stopped],
          refusedCount: 7,
          refused: [{ delivery, title: 'An old article', url: 'https://news.example/old' }],
          blocked: new Map([[stopped.id, 5]]),
        },
      });
      const notice = root.querySelector('#needs-you')?.textContent;
      for (const said of ['5 clips wait for Desk 2.', '7 clips were refused.', 'An old article', 'and 6 more']) {
        expect(notice).toContain(said);
      }
      button('Retry now: Desk 2').click();
      expect(session.retry).toHaveBeenCalledExactlyOnceWith({ destinationId: stopped.id, clipId: null });
    });

    it('sends what is selected to the destination that was picked', () => {
      const selection = { ids: new Set([clip.id]), anchor: null };
      const { session } = show({ ...list(clip), outbox, selection });
      button('Send selected').click();
      expect(session.sendTo).toHaveBeenCalledExactlyOnceWith([clip.id], sampleDestination(1).id);
    });

    it('shows nothing of all this while none is set up', () => {
      show({ ...list(clip), outbox: nothingInOutbox });
      expect(root.querySelector('#send-selected, #needs-you, .deliveries, .clip-arrived')).toBeNull();
    });
  });

  it('offers to restore what was deleted, and nothing else', () => {
    const { clip } = sampleClip(1);
    const route = { ...plainRoute, view: 'trash' } as const;
    const { session } = show({ ...list(clip), route, shown: route });
    expect(root.querySelector('h1')?.textContent).toBe('Recently deleted');
    expect(root.textContent).toContain('30 days');
    button('Restore Article 1').click();
    expect(session.restore).toHaveBeenCalledWith([clip.id]);
    expect(root.querySelector('#delete-selected')).toBeNull();
  });
});
