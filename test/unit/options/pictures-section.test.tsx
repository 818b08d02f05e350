import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { App } from '../../../options/components/app.tsx';
import type { OptionsWorld } from '../../../options/options-world.ts';
import { ok } from '../../../src/model/result.ts';
import { defaultSettings } from '../../../src/model/settings.ts';
import { fakeOptionsWorld } from '../../support/fake-options-world.ts';

const root = document.createElement('div');
beforeEach(() => document.body.replaceChildren(root));
afterEach(() => render(null, root));

async function show(changes: Partial<OptionsWorld> = {}) {
  const { world, send } = fakeOptionsWorld();
  const all = { ...world, ...changes };
  await act(() => render(<App world={all} />, root));
  await vi.waitFor(() => expect(root.querySelector('#pictures')).not.toBeNull());
  return { world: all, send };
}
const text = (selector: string) => root.querySelector(selector)?.textContent ?? '';
const click = (selector: string) => act(() => root.querySelector<HTMLElement>(selector)?.click());
const keeping = { readSettings: async () => ok({ ...defaultSettings, keepImages: 'all' as const }) };

describe('the pictures in the options', () => {
  it('are none at first, each choice saying what it costs', async () => {
    await show();
    expect(root.querySelector<HTMLInputElement>('[name=keep-images]:checked')?.value).toBe('none');
    expect(text('#pictures')).toContain('at most 100 pictures and 50 MB');
    expect(text('#pictures')).toContain('SVG drawings are not kept, since they can hold scripts.');
    expect(root.querySelector('#picture-totals')).toBeNull();
  });

  it('ask for the permission in the click that wants them, and save the choice whatever the answer', async () => {
    const requestAccessToEverySite = vi.fn(() => new Promise<boolean>(() => undefined));
    const { send } = await show({ requestAccessToEverySite });
    await click('[name=keep-images][value=all]');
    expect(requestAccessToEverySite).toHaveBeenCalledOnce();
    expect(send).toHaveBeenCalledExactlyOnceWith('settings.put', { ...defaultSettings, keepImages: 'all' });
    await click('[name=keep-images][value=none]');
    expect(requestAccessToEverySite).toHaveBeenCalledOnce();
  });

  it('say without the permission what is kept all the same, and ask again; then all is tried again', async () => {
    const { world, send } = await show({ ...keeping, hasAccessToEverySite: async () => false });
    await vi.waitFor(() => expect(text('#pictures-access')).toContain('needs your permission for all of them'));
    await click('#allow-pictures');
    expect(world.requestAccessToEverySite).toHaveBeenCalledOnce();
    await vi.waitFor(() => expect(send).toHaveBeenCalledExactlyOnceWith('image.retry', { ids: null }));
  });

  it('try nothing again where the permission was refused', async () => {
    const asking = { requestAccessToEverySite: vi.fn(async () => false) };
    const { send } = await show({ ...keeping, ...asking, hasAccessToEverySite: async () => false });
    await vi.waitFor(() => expect(root.querySelector('#allow-pictures')).not.toBeNull());
    await click('#allow-pictures');
    expect(asking.requestAccessToEverySite).toHaveBeenCalledOnce();
    expect(send).not.toHaveBeenCalled();
  });

  it('count what is kept, what is on its way and what could not be had', async () => {
    const totals = { kept: 1_204, waiting: 3, failed: 2, usage: 2_340_000_000 };
    const { send } = await show({ readImageTotals: async () => ok(totals) });
    await vi.waitFor(() =>
      expect(text('#picture-totals')).toBe(
        '1,204 kept, 3 on their way, 2 could not be kept. Sheaf takes 2.3 GB of this device, clips included. Try again',
      ),
    );
    await click('#retry-pictures');
    expect(send).toHaveBeenCalledExactlyOnceWith('image.retry', { ids: null });
  });
});
