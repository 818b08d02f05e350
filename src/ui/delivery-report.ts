import type { Delivery } from '../model/delivery.ts';
import type { Destination } from '../model/destination.ts';
import { timeName } from './date-name.ts';

/** Where a clip stands with one destination, in words and with what can be done about it. */
export interface DeliveryReport {
  readonly destinationId: string;
  readonly name: string;
  /** Without the destination's name in front. */
  readonly text: string;
  /** The next step or further facts, if there are any. */
  readonly detail: string | null;
  readonly tone: 'done' | 'waiting' | 'trouble';
  /** `retry`: try at once. `send`: send once more. `options`: the destination needs the user. */
  readonly action: 'retry' | 'send' | 'options' | null;
  /** Where a person can look at it. */
  readonly url: string | null;
}

/** @param destination null where it was removed */
export function reportDelivery(delivery: Delivery, destination: Destination | null, now: Date): DeliveryReport {
  const name = destination?.name ?? 'A removed destination';
  const url = delivery.receipt?.url ?? null;
  return { destinationId: delivery.destinationId, name, url, ...stateOf(delivery, destination, now) };
}

type State = Pick<DeliveryReport, 'text' | 'detail' | 'tone' | 'action'>;

function stateOf(delivery: Delivery, destination: Destination | null, now: Date): State {
  const { state, problem, notes } = delivery;
  switch (state) {
    case 'delivered':
      return { text: 'delivered', detail: notes.join(' ') || null, tone: 'done', action: 'send' };
    case 'rejected':
      return { ...saying(problem, 'was refused'), tone: 'trouble', action: 'send' };
    case 'held':
      return { text: 'not sent while it lies among the deleted', detail: null, tone: 'waiting', action: null };
    case 'due':
      return dueState(delivery, destination, now);
  }
}

function dueState({ problem, nextAttemptAt }: Delivery, destination: Destination | null, now: Date): State {
  if (destination?.pause?.by === 'refusal') {
    return { ...saying(destination.pause.problem, ''), tone: 'trouble', action: 'options' };
  }
  if (destination?.pause?.by === 'user') {
    return { text: 'waits while the destination is paused', detail: null, tone: 'waiting', action: 'options' };
  }
  const next = later(nextAttemptAt, destination?.backOff?.until ?? null);
  const isLater = next !== null && new Date(next) > now;
  if (!isLater) return { text: 'sending…', detail: null, tone: 'waiting', action: null };
  const said = saying(problem, 'waits its turn');
  return { ...said, detail: `Next try at ${timeName(next, now)}.`, tone: 'waiting', action: 'retry' };
}

const saying = (problem: Delivery['problem'], otherwise: string): Pick<State, 'text' | 'detail'> => ({
  text: problem?.message ?? otherwise,
  detail: problem?.nextStep ?? null,
});

const later = (a: string | null, b: string | null): string | null => (a === null || (b !== null && b > a) ? b : a);
