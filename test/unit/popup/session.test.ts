import { describe, expect, it } from 'vitest';
import { phaseOf } from '../../../popup/form-state.ts';
import { formFields } from '../../../src/model/form-fields.ts';
import { problem } from '../../../src/model/problem.ts';
import { err, ok } from '../../../src/model/result.ts';
import { runSession, settled } from '../../support/fake-world.ts';
import { genomics, someBody, someClip, someMetadata } from '../../support/samples.ts';

const never = () => new Promise<never>(() => {});
const failure = problem('storage-failed', 'It did not work.', 'Try again.');

describe('the popup’s session', () => {
  it('paints before it touches the page, and fills in the metadata before the body', async () => {
    const { calls } = runSession();
    await settled();
    const order = ['openPage', 'readMetadata', ': metadata-read', 'readBody', ': body-read'];
    expect(calls.filter((call) => order.includes(call))).toEqual(order);
    expect(calls.indexOf(': page-known')).toBeLessThan(calls.indexOf('painted'));
    expect(calls.indexOf('painted')).toBeLessThan(calls.indexOf('openPage'));
  });

  it('sends the background nothing while the form is being filled', async () => {
    const { calls, state } = runSession();
    await settled();
    expect(phaseOf(state())).toBe('ready');
    expect(calls.filter((call) => call.startsWith('send'))).toEqual([]);
  });

  it('shows the metadata while the database does not answer', async () => {
    const { state } = runSession({ readSettings: never, readCatalog: never, findClip: never });
    await settled();
    expect(state().metadata?.title).toBe('The title of the page');
  });

  it('shows the library’s clip while the page does not answer', async () => {
    const { state } = runSession({ readMetadata: never, findClip: async () => ok(someClip()) });
    await settled();
    expect(state().known?.title).toBe('The title as clipped');
    expect(phaseOf(state())).toBe('starting');
  });

  it('shows a known clip and its draft although the settings cannot be read', async () => {
    const { state } = runSession({
      readSettings: async () => err(failure),
      findClip: async () => ok(someClip()),
      readDraft: async () => ok({ note: 'from the draft' }),
    });
    await settled();
    expect(state()).toMatchObject({ problem: failure, known: someClip(), edits: { note: 'from the draft' } });
  });

  it('looks the page up by its clean address', async () => {
    const keys: string[] = [];
    runSession({
      findClip: async (key) => {
        keys.push(key);
        return ok(null);
      },
    });
    await settled();
    expect(keys).toEqual(['news.example.com/story?id=7']);
  });

  it('says why a page cannot be clipped and leaves it alone', async () => {
    const { state, calls } = runSession({ activeTab: async () => ({ id: 1, url: 'about:config', title: '' }) });
    await settled();
    expect(phaseOf(state())).toBe('unavailable');
    expect(calls).not.toContain('openPage');
  });

  it('says so where the browser refuses the script', async () => {
    const { state } = runSession({ openPage: async () => err('Cannot access contents of the page') });
    await settled();
    expect(state().obstacle?.code).toBe('injection-failed');
  });

  it('says so where the document is a PDF', async () => {
    const { state } = runSession({ openPage: async () => ok({ contentType: 'application/pdf' }) });
    await settled();
    expect(state().obstacle?.message).toMatch(/PDF/);
  });

  it('clips the metadata alone where there is no article, and says it', async () => {
    const { session, state, sent } = runSession({
      readBody: async () => err(problem('not-found', 'No article text found.', 'Metadata only.')),
    });
    await settled();
    expect(state().body).toEqual({ status: 'none', reason: 'No article text found. Metadata only.' });
    await session.save();
    expect(sent.at(-1)).toMatchObject({ type: 'clip.save', request: { content: { body: null } } });
  });

  it('saves what the form shows, once, with the body that was still being read', async () => {
    let give: (body: ReturnType<typeof someBody>) => void = () => {};
    const body = new Promise<ReturnType<typeof someBody>>((resolve) => {
      give = resolve;
    });
    const { session, sent, state } = runSession({ readBody: async () => ok(await body) });
    await settled();
    session.edit({ topics: [genomics] });
    const saving = [session.save(), session.save()];
    await settled();
    expect(sent.filter(({ type }) => type === 'clip.save')).toEqual([]);
    give(someBody());
    await Promise.all(saving);
    const saves = sent.filter(({ type }) => type === 'clip.save');
    expect(saves).toHaveLength(1);
    expect(saves[0]?.request).toMatchObject({
      expectedRevision: null,
      fields: { title: 'The title of the page', topics: [genomics] },
      content: { body: someBody(), metas: someMetadata().metas },
      tabId: 7,
    });
    expect(phaseOf(state())).toBe('saved');
  });

  it('updates the revision that the form was filled from', async () => {
    const { session, sent } = runSession({ findClip: async () => ok(someClip({ revision: 4 })) });
    await settled();
    await session.save();
    expect(sent.at(-1)?.request).toMatchObject({ expectedRevision: 4 });
  });

  it('sends every edit to the drafts, and none after the save', async () => {
    const { session, sent } = runSession();
    await settled();
    session.edit({ note: 'first' });
    await settled();
    session.edit({ note: 'second' });
    await session.save();
    await settled();
    expect(sent.map(({ type }) => type)).toEqual(['draft.put', 'draft.put', 'clip.save']);
    expect(sent[1]?.request).toMatchObject({ key: 'news.example.com/story?id=7', edits: { note: 'second' } });
  });

  it('keeps an edit that was made before the database had answered', async () => {
    let answer: () => void = () => {};
    const ready = new Promise<void>((resolve) => {
      answer = resolve;
    });
    const { session, sent, state } = runSession({
      readDraft: async () => {
        await ready;
        return ok({ note: 'from the draft', title: 'Draft title' });
      },
    });
    session.edit({ note: 'typed early' });
    await settled();
    answer();
    await settled();
    expect(state().edits).toEqual({ note: 'typed early', title: 'Draft title' });
    expect(sent.at(-1)).toMatchObject({ type: 'draft.put', request: { edits: { note: 'typed early' } } });
  });

  it('keeps the form and its draft when saving fails', async () => {
    const sent: string[] = [];
    const send = (async (type: string) => {
      sent.push(type);
      return type === 'clip.save' ? err(failure) : ok(null);
    }) as never;
    const { session, state } = runSession({ send });
    await settled();
    session.edit({ note: 'precious' });
    await settled();
    await session.save();
    await settled();
    expect(state()).toMatchObject({ problem: failure, isSaving: false, edits: { note: 'precious' } });
    expect(sent).toEqual(['draft.put', 'clip.save', 'draft.put']);
  });

  it('shows the other window’s clip after a conflict, so that saving again updates it', async () => {
    let known: ReturnType<typeof someClip> | null = null;
    const requests: unknown[] = [];
    const send = (async (_type: string, request: { expectedRevision: number | null }) => {
      requests.push(request.expectedRevision);
      if (known !== null) return ok({ clip: someClip({ revision: 2 }), created: false });
      known = someClip();
      return err(problem('conflict', 'Saved in another window.', 'Save again.'));
    }) as never;
    const { session, state } = runSession({ send, findClip: async () => ok(known) });
    await settled();
    await session.save();
    expect(state().problem?.code).toBe('conflict');
    await session.save();
    expect(requests).toEqual([null, 1]);
    expect(phaseOf(state())).toBe('saved');
  });

  it('drops the page’s draft also where the clip was filed under an address that the user typed', async () => {
    const clip = someClip({ urls: { visited: '', canonical: null, clean: 'https://elsewhere.example/' } });
    const sent: string[] = [];
    const send = (async (type: string, request: { key?: string }) => {
      sent.push(`${type} ${request.key ?? ''}`);
      return ok(type === 'clip.save' ? { clip, created: true } : null);
    }) as never;
    const { session } = runSession({ send });
    await settled();
    session.edit({ cleanUrl: 'https://elsewhere.example/' });
    await session.save();
    expect(sent.at(-1)).toBe('draft.discard news.example.com/story?id=7');
  });

  it('says so when the tab moves on, and keeps what was read', async () => {
    const { state, navigate } = runSession();
    await settled();
    navigate();
    expect(state().isNavigated).toBe(true);
    expect(state().metadata?.title).toBe('The title of the page');
  });

  it('takes another address of the same page for no move', async () => {
    const { state, navigate } = runSession();
    await settled();
    navigate('https://news.example.com/story?id=7#comments');
    expect(state().isNavigated).toBe(false);
    navigate('https://news.example.com/story?id=8');
    expect(state().isNavigated).toBe(true);
  });

  it('gives the form back with its edits when a save is undone', async () => {
    const { session, state, sent } = runSession();
    await settled();
    session.edit({ note: 'kept' });
    await session.save();
    await session.undo();
    expect(sent.find(({ type }) => type === 'clip.trash')?.request).toEqual({ ids: [someClip().id] });
    expect(phaseOf(state())).toBe('ready');
    expect(state()).toMatchObject({ edits: { note: 'kept' }, known: null });
  });

  it('keeps the draft again after an undo, since the save has dropped it', async () => {
    const { session, sent } = runSession();
    await settled();
    session.edit({ note: 'kept' });
    await session.save();
    await session.undo();
    await settled();
    expect(sent.at(-1)).toMatchObject({ type: 'draft.put', request: { edits: { note: 'kept' } } });
  });

  it('stays with the saved clip when the undo fails', async () => {
    const send = (async (type: string) =>
      type === 'clip.trash' ? err(failure) : ok({ clip: someClip(), created: true })) as never;
    const { session, state } = runSession({ send });
    await settled();
    await session.save();
    await session.undo();
    expect(phaseOf(state())).toBe('saved');
    expect(state().problem).toEqual(failure);
  });

  it('says so where the page’s draft cannot be read, and shows the page', async () => {
    const { state } = runSession({ readDraft: async () => err(failure) });
    await settled();
    expect(state().problem).toEqual(failure);
    expect(phaseOf(state())).toBe('ready');
  });

  it('takes the mark off the toolbar button when a save is undone', async () => {
    const { session, calls } = runSession();
    await settled();
    await session.save();
    await session.undo();
    expect(calls).toContain('unmark');
  });

  it('stores the last keystrokes while a save waits for the body, since the popup may be closed then', async () => {
    const { session, sent } = runSession({ readBody: never });
    await settled();
    session.edit({ note: 'fir' });
    session.edit({ note: 'first' });
    void session.save();
    session.close();
    await settled();
    expect(sent.at(-1)).toMatchObject({ type: 'draft.put', request: { edits: { note: 'first' } } });
  });

  it('keeps what the form shows of a known clip when its address is changed to a new one', async () => {
    const clip = someClip({ title: 'By hand', provenance: { title: 'edited' } });
    const { session, state } = runSession({
      findClip: async (key) => ok(key === 'news.example.com/story?id=7' ? clip : null),
    });
    await settled();
    session.edit({ cleanUrl: 'https://news.example.com/elsewhere' });
    await session.addressEdited();
    expect(state().known).toBeNull();
    const { title, note, topics } = formFields(state());
    expect({ title, note, topics }).toEqual({ title: 'By hand', note: clip.note, topics: clip.topics });
  });
});
