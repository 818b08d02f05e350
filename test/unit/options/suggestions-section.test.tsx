import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { App } from '../../../options/components/app.tsx';
import type { OptionsWorld } from '../../../options/options-world.ts';
import { learn } from '../../../src/catalog/suggest/learn.ts';
import { emptyMemory } from '../../../src/catalog/suggest/memory.ts';
import { problem } from '../../../src/model/problem.ts';
import { err, ok } from '../../../src/model/result.ts';
import { fakeOptionsWorld } from '../../support/fake-options-world.ts';

const root = document.createElement('div');
beforeEach(() => document.body.replaceChildren(root));
afterEach(() => render(null, root));

const signs = { signs: ['site:news.example', 'word:tumour'], words: [], named: ['topic:oncology' as const] };
const learned = learn(learn(emptyMemory(), signs, ['topic:oncology']), signs, ['topic:oncology', 'offering:7']);

async function show(readMemory: OptionsWorld['readMemory']) {
  const { world, send } = fakeOptionsWorld();
  await act(() => render(<App world={{ ...world, readMemory }} />, root));
  await vi.waitFor(() => expect(root.querySelector('#suggestions')).not.toBeNull());
  return send;
}
const text = (selector: string) => root.querySelector(selector)?.textContent ?? '';
const click = (selector: string) => act(() => root.querySelector<HTMLElement>(selector)?.click());

describe('the suggestions in the options', () => {
  it('say that nothing has been learned, and offer nothing to forget', async () => {
    await show(async () => ok(emptyMemory()));
    await vi.waitFor(() => expect(text('#learned-counts')).toBe('Nothing has been learned yet.'));
    expect(root.querySelector('#forget-all')).toBeNull();
  });

  it('show sites, words and counts, by topic and by site', async () => {
    await show(async () => ok(learned));
    await vi.waitFor(() => expect(text('#learned-counts')).toBe('Learned from 2 clips: 1 topic and 1 offering.'));
    const row = text('[data-learned="topic:oncology"]');
    for (const part of ['picked for 2 clips, named on 2 clips', 'news.example 2', 'tumour 2'])
      expect(row).toContain(part);
    expect(text('[data-learned="site:news.example"]')).toContain('oncology 2, 7 1');
  });

  it('ask before anything is forgotten, and forget what was asked for', async () => {
    const send = await show(async () => ok(learned));
    await vi.waitFor(() => expect(root.querySelector('[data-learned="site:news.example"]')).not.toBeNull());
    await click('[data-learned="site:news.example"] button');
    expect(text('#suggestions .notice')).toContain('Forget news.example? It was learned from 2 clips.');
    expect(send).not.toHaveBeenCalled();
    await click('[data-confirm=forget]');
    expect(send).toHaveBeenCalledWith('learned.forget', { what: 'site:news.example' });
    await vi.waitFor(() => expect(text('#suggestions')).toContain('Forgotten: news.example.'));
  });

  it('say that the memory cannot be read, and can forget it all the same', async () => {
    const send = await show(async () => err(problem('memory-invalid', 'It cannot be read.', 'Forget everything.')));
    await vi.waitFor(() => expect(text('#suggestions')).toContain('It cannot be read.'));
    await click('#forget-all');
    await click('[data-confirm=forget]');
    expect(send).toHaveBeenCalledWith('learned.forget', { what: null });
  });

  it('learn from the library when asked to, and say how far they are and of how many clips', async () => {
    const signs = { signs: [], words: [], named: [] };
    const lessons = ['a', 'b', 'c'].map((clipId) => ({ clipId, signs }));
    const steps = [
      { lessons: lessons.slice(0, 2), done: 2, total: 3 },
      { lessons: lessons.slice(2), done: 3, total: 3 },
    ];
    let isClosed = false;
    const { world, send } = fakeOptionsWorld({
      'learned.teach': ({ lessons: taught }: { lessons: unknown[] }) => ok({ taught: taught.length }),
    });
    const readLateLessons = () => ({
      next: async () => ok(steps.shift() ?? { lessons: [], done: 3, total: 3 }),
      close: () => {
        isClosed = true;
      },
    });
    await act(() => render(<App world={{ ...world, readLateLessons }} />, root));
    await vi.waitFor(() => expect(text('#learn-library')).toBe('Learn from the library'));
    await click('#learn-library');
    await vi.waitFor(() => expect(text('#suggestions')).toContain('Learned from 3 clips more.'));
    expect(send.mock.calls.filter(([type]) => type === 'learned.teach')).toHaveLength(2);
    expect(isClosed).toBe(true);
    await click('#learn-library');
    await vi.waitFor(() => expect(text('#suggestions')).toContain('has been learned from already'));
  });

  it('stop learning from the library at a problem, and say it', async () => {
    const refused = err(problem('memory-invalid', 'It cannot be read.', 'Forget everything.'));
    const { world } = fakeOptionsWorld({ 'learned.teach': () => refused });
    const lessons = [{ clipId: 'a', signs: { signs: [], words: [], named: [] } }];
    const readLateLessons = () => ({ next: async () => ok({ lessons, done: 1, total: 9 }), close: () => {} });
    await act(() => render(<App world={{ ...world, readLateLessons }} />, root));
    await vi.waitFor(() => expect(root.querySelector('#learn-library')).not.toBeNull());
    await click('#learn-library');
    await vi.waitFor(() => expect(text('#suggestions')).toContain('It cannot be read.'));
    expect(root.querySelector<HTMLButtonElement>('#learn-library')?.disabled).toBe(false);
  });

  it('can be switched off', async () => {
    const send = await show(async () => ok(emptyMemory()));
    await click('#suggestions-on');
    expect(send).toHaveBeenCalledWith('settings.put', expect.objectContaining({ suggestions: false }));
  });
});
