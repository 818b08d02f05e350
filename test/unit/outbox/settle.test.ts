import { describe, expect, it } from 'vitest';
import type { Outcome } from '../../../src/destinations/destination.ts';
import type { Delivery } from '../../../src/model/delivery.ts';
import { problem } from '../../../src/model/problem.ts';
import { settle } from '../../../src/outbox/settle.ts';

const down = problem('backend-unavailable', 'Down.', 'Wait.');
const receipt = { remoteId: '7', url: null };
const row: Delivery = {
  ...{ clipId: 'c', destinationId: 'd', state: 'due', send: 2, attempts: 1, nextAttemptAt: '2026-02-02T10:00:00.000Z' },
  ...{ receipt: null, deliveredRevision: null, deliveredAt: null, problem: down, notes: [] },
};
const now = new Date('2026-02-02T10:00:05.000Z');
const settled = (outcome: Outcome, changes: Partial<Delivery> = {}, send = 2) =>
  settle({ ...row, ...changes }, { send, revision: 4 }, outcome, { now, random: () => 1 });
const retry = (retryAfter: number | null): Outcome => ({ status: 'retry', problem: down, retryAfter });

describe('a row after an attempt', () => {
  it('that arrived holds the receipt and the revision, and no problem any more', () => {
    expect(settled({ status: 'delivered', receipt, notes: ['no image'] })).toEqual({
      ...row,
      ...{ state: 'delivered', attempts: 0, nextAttemptAt: null, problem: null, notes: ['no image'], receipt },
      ...{ deliveredRevision: 4, deliveredAt: now.toISOString() },
    });
  });

  it('that failed for now is due later, by its number of failures', () => {
    expect(settled(retry(null))).toEqual({ ...row, attempts: 2, nextAttemptAt: '2026-02-02T10:01:05.000Z' });
  });

  it('waits as long as the backend asks, where that is longer', () => {
    expect(settled(retry(600_000)).nextAttemptAt).toBe('2026-02-02T10:10:05.000Z');
    expect(settled(retry(1_000)).nextAttemptAt).toBe('2026-02-02T10:01:05.000Z');
  });

  it('that was refused keeps the reason and is tried no more', () => {
    const reason = problem('backend-refused', 'No.', 'Edit.');
    expect(settled({ status: 'rejected', problem: reason })).toMatchObject({
      ...{ state: 'rejected', problem: reason, nextAttemptAt: null },
    });
  });

  it('whose token was refused stays due, for after the user has seen to it', () => {
    expect(settled({ status: 'unauthorized', problem: down })).toEqual(row);
  });

  it('keeps what is there already of an attempt that was cut short', () => {
    expect(settled({ ...retry(null), receipt } as Outcome).receipt).toEqual(receipt);
    expect(settled(retry(null), { receipt }).receipt).toEqual(receipt);
  });

  it('stays due for what was saved while it was on its way, and knows what arrived', () => {
    const overtaken = settled({ status: 'delivered', receipt, notes: [] }, { send: 3, attempts: 0, problem: null });
    expect(overtaken).toMatchObject({ state: 'due', send: 3, receipt, deliveredRevision: 4, attempts: 0 });
    const rejected = settled({ status: 'rejected', problem: down }, { send: 3 });
    expect(rejected).toMatchObject({ state: 'due', send: 3, nextAttemptAt: row.nextAttemptAt });
  });

  it('of a clip that went into the trash meanwhile has no time of its own', () => {
    expect(settled(retry(null), { state: 'held', nextAttemptAt: null })).toMatchObject({
      ...{ state: 'held', nextAttemptAt: null },
    });
    expect(settled({ status: 'delivered', receipt, notes: [] }, { state: 'held' }).state).toBe('delivered');
  });
});
