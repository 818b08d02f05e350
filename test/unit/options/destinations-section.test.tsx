import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { App } from '../../../options/components/app.tsx';
import type { DestinationStatus } from '../../../options/destinations/describe-status.ts';
import { problem } from '../../../src/model/problem.ts';
import { err, ok } from '../../../src/model/result.ts';
import { fakeOptionsWorld, sampleStatus } from '../../support/fake-options-world.ts';
import { sampleDestination } from '../../support/sample-clips.ts';

const root = document.createElement('div');
beforeEach(() => document.body.replaceChildren(root));
afterEach(() => render(null, root));

async function show(
  statuses: readonly DestinationStatus[] = [],
  answers: Parameters<typeof fakeOptionsWorld>[0] = {},
): Promise<ReturnType<typeof fakeOptionsWorld>> {
  const fake = fakeOptionsWorld(answers);
  fake.statuses.push(...statuses);
  await act(() => render(<App world={fake.world} />, root));
  await vi.waitFor(() => expect(root.querySelector('#destinations')).not.toBeNull());
  return fake;
}

const text = (selector: string) => root.querySelector(selector)?.textContent ?? '';
const press = async (name: string) => {
  const found = [...root.querySelectorAll('button')].find(
    (each) => (each.getAttribute('aria-label') ?? each.textContent?.trim()) === name,
  );
  if (found === undefined) throw new Error(`no button “${name}”`);
  await act(() => found.click());
};

describe('the destinations in the options', () => {
  it('are none at first, and nothing is sent anywhere', async () => {
    await show();
    expect(text('#data')).toContain('Nothing is sent anywhere.');
    expect(root.querySelector('#lead-image-as')).toBeNull();
  });

  it('are named with where they are, so that everybody knows what is sent where', async () => {
    await show([sampleStatus(1)]);
    expect(text('#data')).not.toContain('Nothing is sent');
    expect(text('#data')).toContain('Desk 1 at desk1.example');
  });

  it('offer every kind with what arrives there, and a form made of its fields', async () => {
    await show();
    await press('Add a destination…');
    expect(root.querySelectorAll('[data-kind]').length).toBeGreaterThan(5);
    expect(text('[data-kind=webhook]')).toContain('Posts every clip as JSON');
    await act(() => root.querySelector<HTMLElement>('[data-kind=webhook]')?.click());
    expect(root.querySelector('form')?.getAttribute('aria-label')).toBe('Add Webhook');
    expect(root.querySelector<HTMLInputElement>('#destination-token')?.type).toBe('password');
  });

  it('show of a stored token that it is there, and nothing of it', async () => {
    await show([sampleStatus(1)], { 'destination.secret-fields': () => ok({ keys: ['token'] }) });
    await press('Edit Desk 1');
    await vi.waitFor(() =>
      expect(root.querySelector<HTMLInputElement>('#destination-token')?.placeholder).toMatch(/^Stored/),
    );
    expect(root.querySelector<HTMLInputElement>('#destination-token')?.value).toBe('');
    expect(root.querySelector<HTMLInputElement>('#destination-signingSecret')?.placeholder).toBe('');
  });

  it('take the focus in the moment they are shown: a key pressed then goes nowhere else', async () => {
    await show([sampleStatus(1)]);
    /** Without `act`, which would run what Preact puts off until after a frame. */
    const shown = async (selector: string): Promise<void> => {
      for (let turn = 0; root.querySelector(selector) === null; turn++) {
        if (turn > 100) throw new Error(`no ${selector}`);
        await Promise.resolve();
      }
    };
    root.querySelector<HTMLElement>('[aria-label="Remove Desk 1"]')?.click();
    await shown('[data-confirm=remove]');
    expect(document.activeElement?.textContent).toBe('Keep it');
    root.querySelector<HTMLElement>('#add-destination')?.click();
    await shown('[data-kind=webhook]');
    expect(document.activeElement?.getAttribute('data-kind')).not.toBeNull();
    root.querySelector<HTMLElement>('[data-kind=webhook]')?.click();
    await shown('form');
    expect(document.activeElement?.id).toBe('destination-name');
  });

  it('are removed only after it was said what has not arrived, and give the permission back', async () => {
    const { send, world } = await show([sampleStatus(1, { waiting: 2, refused: 1 })], {
      'destination.remove': () => ok({ waiting: 3 }),
    });
    await press('Remove Desk 1');
    expect(text('[data-destination]')).toContain('3 deliveries have not arrived and will not be sent any more.');
    expect(send).not.toHaveBeenCalled();
    await press('Remove');
    expect(send).toHaveBeenCalledExactlyOnceWith('destination.remove', { id: sampleDestination(1).id });
    await vi.waitFor(() => expect(world.dropHostAccess).toHaveBeenCalledExactlyOnceWith(['https://desk1.example']));
  });

  it('keep the permission of a host that another one is on', async () => {
    const other = sampleDestination(2, { config: { url: 'https://desk1.example/other' } });
    const { world, send } = await show([sampleStatus(1), sampleStatus(2, { destination: other })]);
    await press('Remove Desk 1');
    await press('Remove');
    await vi.waitFor(() => expect(send).toHaveBeenCalled());
    expect(world.dropHostAccess).not.toHaveBeenCalled();
  });

  it('are not removed when the user thinks better of it', async () => {
    const { send } = await show([sampleStatus(1)]);
    await press('Remove Desk 1');
    await press('Keep it');
    expect(send).not.toHaveBeenCalled();
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Remove Desk 1');
  });

  it('that are out of reach ask for access straight from the click, and go on', async () => {
    const lost = problem('permission-missing', 'No access.', 'Allow it.');
    const destination = sampleDestination(1, { pause: { by: 'refusal', problem: lost } });
    const { world, send } = await show([sampleStatus(1, { destination, hasAccess: false })]);
    const button = root.querySelector<HTMLElement>('[aria-label="Allow access: Desk 1"]');
    button?.click();
    // Before anything was awaited.
    expect(world.requestHostAccess).toHaveBeenCalledExactlyOnceWith(['https://desk1.example']);
    await vi.waitFor(() =>
      expect(send).toHaveBeenCalledExactlyOnceWith('destination.pause', { id: destination.id, isPaused: false }),
    );
  });

  it('say under the list what went wrong with a request', async () => {
    const failure = problem('unreachable', 'Nobody there.', 'Try again.');
    await show([sampleStatus(1)], { 'destination.pause': () => err(failure) });
    await press('Pause Desk 1');
    await vi.waitFor(() => expect(text('#destinations [role=alert]')).toContain('Nobody there.'));
  });

  it('give back what access was asked for a form that was left', async () => {
    const { world } = await show();
    await press('Add a destination…');
    await act(() => root.querySelector<HTMLElement>('[data-kind=webhook]')?.click());
    const url = root.querySelector<HTMLInputElement>('#destination-url');
    if (url === null) throw new Error('no address');
    url.value = 'https://desk9.example/hook';
    await act(() => void url.dispatchEvent(new Event('input', { bubbles: true })));
    await press('Cancel');
    expect(world.dropHostAccess).toHaveBeenCalledExactlyOnceWith(['https://desk9.example']);
    expect(document.activeElement?.id).toBe('add-destination');
  });
});
