import type { Outcome } from '../destinations/destination.ts';
import type { Delivery } from '../model/delivery.ts';
import { backOff } from './back-off.ts';

/** What was sent: the row may have moved on while it was on its way. */
export interface Sent {
  readonly send: number;
  /** The clip's revision. */
  readonly revision: number;
}

export interface Chance {
  readonly now: Date;
  /** From 0 to below 1. */
  readonly random: () => number;
}

/**
 * A row after an attempt. What the backend is known to hold is kept whatever the outcome; if the clip was saved or sent
 * again meanwhile, the row stays due for that.
 */
export function settle(row: Delivery, sent: Sent, outcome: Outcome, chance: Chance): Delivery {
  const known: Delivery = { ...row, receipt: outcome.receipt ?? row.receipt };
  const isOvertaken = row.send !== sent.send;
  switch (outcome.status) {
    case 'delivered': {
      const { notes } = outcome;
      const arrived = {
        ...known,
        deliveredRevision: sent.revision,
        deliveredAt: chance.now.toISOString(),
        notes: [...notes],
      };
      return isOvertaken ? arrived : { ...arrived, ...finished, state: 'delivered' };
    }
    case 'rejected':
      if (isOvertaken) return known;
      // A clip in the trash asks nobody: its way back is another try.
      if (row.state === 'held') return { ...known, problem: outcome.problem };
      return { ...known, ...finished, state: 'rejected', problem: outcome.problem };
    case 'unauthorized':
      // The destination is paused, so it is no failure of this row: it stays due.
      return isOvertaken ? known : { ...known, problem: outcome.problem };
    case 'retry':
      return isOvertaken ? known : { ...known, ...again(row, outcome.retryAfter, chance), problem: outcome.problem };
  }
}

const finished = { attempts: 0, nextAttemptAt: null, problem: null } as const;

function again(
  row: Delivery,
  retryAfter: number | null,
  { now, random }: Chance,
): Pick<Delivery, 'attempts' | 'nextAttemptAt'> {
  const attempts = row.attempts + 1;
  const wait = Math.max(retryAfter ?? 0, backOff(attempts, random));
  // A clip in the trash waits for its way back, not for a time.
  return { attempts, nextAttemptAt: row.state === 'held' ? null : new Date(now.getTime() + wait).toISOString() };
}
