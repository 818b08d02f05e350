import { beforeEach, expect, it, vi } from 'vitest';
import { showOutbox } from '../../../src/platform/toolbar-button.ts';
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
