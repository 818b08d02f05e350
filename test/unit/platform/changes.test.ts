import { expect, it, vi } from 'vitest';
import { announce, type Change, onChange } from '../../../src/platform/changes.ts';

it('brings a change to every listener until it stops listening', async () => {
  const first = vi.fn<(change: Change) => void>();
  const second = vi.fn<(change: Change) => void>();
  const stopFirst = onChange(first);
  const stopSecond = onChange(second);
  announce({ kind: 'clips', ids: ['a'] });
  await vi.waitFor(() => expect(second).toHaveBeenCalledWith({ kind: 'clips', ids: ['a'] }));
  await vi.waitFor(() => expect(first).toHaveBeenCalledOnce());
  stopFirst();
  announce({ kind: 'settings' });
  await vi.waitFor(() => expect(second).toHaveBeenCalledWith({ kind: 'settings' }));
  expect(first).toHaveBeenCalledOnce();
  stopSecond();
});

it('does not pass on what it does not know', async () => {
  const listener = vi.fn<(change: Change) => void>();
  const stop = onChange(listener);
  const channel = new BroadcastChannel('sheaf-changes');
  for (const stranger of [null, 'clips', { kind: 'weather' }, { kind: 'clips', ids: [7] }])
    channel.postMessage(stranger);
  channel.close();
  announce({ kind: 'catalog' });
  await vi.waitFor(() => expect(listener).toHaveBeenCalled());
  expect(listener.mock.calls).toEqual([[{ kind: 'catalog' }]]);
  stop();
});
