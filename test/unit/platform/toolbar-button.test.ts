import { beforeEach, expect, it, vi } from 'vitest';
import { markSaved, markTrouble, showOutbox, unmarkSaved } from '../../../src/platform/toolbar-button.ts';
import browser, { fake } from '../../support/fake-browser.ts';

beforeEach(() => fake.reset());

it('calls nothing on the way that a paused destination keeps', async () => {
  const setTitle = vi.spyOn(browser.action, 'setTitle');
  await showOutbox({ waiting: 0, paused: 3, needUser: 0 });
  expect(setTitle).toHaveBeenLastCalledWith({ title: 'Clip this page · 3 kept while their destination is paused' });
  expect(fake.state.badges).toEqual([{ text: '3' }]);
  await showOutbox({ waiting: 2, paused: 0, needUser: 1 });
  expect(setTitle).toHaveBeenLastCalledWith({
    title: 'Clip this page · 1 not delivered: see the library · 2 on the way',
  });
});

it('says nothing of an earlier trouble any more, once it has gone well', async () => {
  const setTitle = vi.spyOn(browser.action, 'setTitle');
  await markTrouble(7, 'Nothing is selected.');
  await markSaved(7);
  expect(setTitle).toHaveBeenLastCalledWith({ title: 'This page is in your library', tabId: 7 });
  await unmarkSaved(7);
  expect(setTitle).toHaveBeenLastCalledWith({ title: 'Clip this page', tabId: 7 });
});
