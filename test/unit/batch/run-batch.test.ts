import { describe, expect, it } from 'vitest';
import type { ClippedPage } from '../../../src/batch/clip-page.ts';
import { atOnce, type BatchJob, type JobState, longestRest, runBatch } from '../../../src/batch/run-batch.ts';
import { problem } from '../../../src/model/problem.ts';

const saved: ClippedPage = { kind: 'saved', clipId: 'c', title: 'T', hasBody: true };
const busy = (restFor: number): ClippedPage => ({
  kind: 'failed',
  problem: problem('page-unavailable', 'Busy.', 'Later.'),
  restFor,
});
const job = (id: string, host: string | null = `${id}.example`): BatchJob => ({ id, host });

/** A batch under a clock of its own. `answers` says what comes of a job, by its turn; saved after 10 ms otherwise. */
function given(answers: Record<string, readonly ClippedPage[]> = {}) {
  const stop = new AbortController();
  const states = new Map<string, JobState[]>();
  const begun: { id: string; at: number }[] = [];
  const running = new Map<string, string | null>();
  const seen = { mostAtOnce: 0, mostOfOneHost: 0 };
  const timers: { at: number; go: () => void }[] = [];
  let time = 0;
  const sleep = (milliseconds: number, signal: AbortSignal): Promise<void> =>
    new Promise((resolve) => {
      timers.push({ at: time + milliseconds, go: resolve });
      signal.addEventListener('abort', () => resolve());
    });
  const world = {
    now: () => time,
    sleep,
    onState: ({ id }: BatchJob, state: JobState) => void states.set(id, [...(states.get(id) ?? []), state]),
    async work({ id, host }: BatchJob, signal: AbortSignal) {
      begun.push({ id, at: time });
      running.set(id, host);
      const hosts = [...running.values()].filter((each) => each !== null);
      seen.mostAtOnce = Math.max(seen.mostAtOnce, running.size);
      for (const each of hosts) {
        seen.mostOfOneHost = Math.max(seen.mostOfOneHost, hosts.filter((other) => other === each).length);
      }
      await sleep(10, signal);
      running.delete(id);
      if (signal.aborted) return null;
      const turn = begun.filter((each) => each.id === id).length - 1;
      return answers[id]?.[turn] ?? saved;
    },
  };
  /** Runs to the end, from timer to timer. */
  async function run(jobs: readonly BatchJob[], onTime?: (now: number) => void) {
    let isOver = false;
    const running = runBatch(jobs, world, stop.signal).then(() => {
      isOver = true;
    });
    while (!isOver) {
      await new Promise((resolve) => setImmediate(resolve));
      const next = timers.toSorted((one, other) => one.at - other.at)[0];
      if (next === undefined) continue;
      timers.splice(timers.indexOf(next), 1);
      time = Math.max(time, next.at);
      onTime?.(time);
      next.go();
    }
    await running;
  }
  return { run, states, begun, seen, stop, last: (id: string) => states.get(id)?.at(-1) };
}

describe('a batch of pages', () => {
  it('reads several at once, but one of each host at a time', async () => {
    const { run, seen, states, last } = given();
    const jobs = Array.from({ length: 40 }, (_, n) => job(`j${n}`, `host${n % 7}.example`));
    await run(jobs);
    expect(seen).toEqual({ mostAtOnce: atOnce, mostOfOneHost: 1 });
    expect(states.size).toBe(40);
    for (const { id } of jobs) expect(last(id)).toEqual(saved);
  });

  it('reads tabs side by side, whatever they show', async () => {
    const { run, seen } = given();
    await run(Array.from({ length: 8 }, (_, n) => job(`t${n}`, null)));
    expect(seen.mostAtOnce).toBe(atOnce);
  });

  it('gives a site the pause that it asks for, and asks it once more', async () => {
    const { run, begun, last } = given({ a: [busy(5_000)] });
    await run([job('a', 'slow.example'), job('b', 'slow.example'), job('c')]);
    expect(begun.filter(({ id }) => id === 'a').map(({ at }) => at)).toEqual([0, expect.any(Number)]);
    expect(begun.find(({ id }) => id === 'b')?.at).toBeGreaterThanOrEqual(5_000);
    expect(begun.find(({ id }) => id === 'c')?.at).toBeLessThan(100);
    expect(last('a')).toEqual(saved);
  });

  it('fails where the site is busy twice', async () => {
    const { run, begun, last } = given({ a: [busy(1_000), busy(1_000)] });
    await run([job('a')]);
    expect(begun).toHaveLength(2);
    expect(last('a')).toMatchObject({ kind: 'failed' });
    expect(last('a')).not.toHaveProperty('restFor');
  });

  it('leaves a site alone that asks for a long pause, with all its other pages', async () => {
    const { run, begun, last } = given({ a: [busy(longestRest + 1)] });
    await run([job('a', 'shut.example'), job('b', 'shut.example'), job('c', 'open.example')]);
    expect(begun.map(({ id }) => id)).toEqual(['a', 'c']);
    expect(last('b')).toMatchObject({ kind: 'failed', problem: { nextStep: 'Try again in 3 minutes.' } });
    expect(last('c')).toEqual(saved);
  });

  it('stops at once, and what was done stays done', async () => {
    const { run, stop, last, begun } = given();
    const jobs = Array.from({ length: 20 }, (_, n) => job(`j${n}`));
    await run(jobs, (now) => {
      if (now >= 20) stop.abort();
    });
    expect(last('j0')).toEqual(saved);
    expect(last('j19')).toEqual({ kind: 'stopped' });
    expect(begun.length).toBeLessThan(3 * atOnce);
    expect(jobs.every(({ id }) => ['saved', 'stopped'].includes(last(id)?.kind ?? ''))).toBe(true);
  });
});
