import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { onceAWhile } from '../../../src/ui/once-a-while.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('a task that is run once a while', () => {
  it('runs once for several requests', async () => {
    const task = vi.fn(async () => {});
    const { ask } = onceAWhile(task, 100);
    for (let i = 0; i < 5; i += 1) ask();
    expect(task).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(100);
    expect(task).toHaveBeenCalledOnce();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(task).toHaveBeenCalledOnce();
  });

  it('does not begin again before it has ended, and then does so once', async () => {
    let end = () => {};
    const task = vi.fn(() => new Promise<void>((done) => (end = done)));
    const { ask } = onceAWhile(task, 100);
    ask();
    await vi.advanceTimersByTimeAsync(100);
    ask();
    ask();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(task).toHaveBeenCalledOnce();
    end();
    await vi.advanceTimersByTimeAsync(100);
    expect(task).toHaveBeenCalledTimes(2);
  });

  it('does not run any more once it is stopped', async () => {
    const task = vi.fn(async () => {});
    const { ask, stop } = onceAWhile(task, 100);
    ask();
    stop();
    ask();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(task).not.toHaveBeenCalled();
  });
});
