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

/** What a delivery is looked at with. */
export interface Viewed {
  /** Null where it was removed. */
  readonly destination: Destination | null;
  /** Of the clip in the library. */
  readonly revision: number;
  readonly now: Date;
}

export function reportDelivery(delivery: Delivery, viewed: Viewed): DeliveryReport {
  const name = viewed.destination?.name ?? 'A removed destination';
  const url = delivery.receipt?.url ?? null;
  return { destinationId: delivery.destinationId, name, url, ...stateOf(delivery, viewed) };
}

type State = Pick<DeliveryReport, 'text' | 'detail' | 'tone' | 'action'>;

function stateOf(delivery: Delivery, viewed: Viewed): State {
  const { state, problem, notes } = delivery;
  switch (state) {
    case 'delivered':
      return { ...arrived(notes, hasEarlier(delivery, viewed)), tone: 'done', action: 'send' };
    case 'rejected': {
      const said = saying(problem, 'was refused');
      return { ...said, detail: joined([said.detail, earlierNote(delivery, viewed)]), tone: 'trouble', action: 'send' };
    }
    case 'held':
      return { text: 'not sent while it lies among the deleted', detail: null, tone: 'waiting', action: null };
    case 'due':
      return dueState(delivery, viewed);
  }
}

/** An edit that was saved for other destinations leaves this one with the clip as it was. */
const arrived = (notes: readonly string[], isEarlier: boolean): Pick<State, 'text' | 'detail'> =>
  isEarlier
    ? { text: 'has an earlier version', detail: joined(['The last change was not sent there.', ...notes]) }
    : { text: 'delivered', detail: joined(notes) };

/** Whether the backend has the clip as it was before the last edit. */
const hasEarlier = ({ deliveredRevision }: Delivery, { revision }: Viewed): boolean =>
  deliveredRevision !== null && deliveredRevision < revision;

function dueState(delivery: Delivery, viewed: Viewed): State {
  const { destination, now } = viewed;
  const { problem, nextAttemptAt } = delivery;
  const subject = hasEarlier(delivery, viewed) ? 'an update ' : '';
  if (destination?.pause?.by === 'refusal') {
    return { ...saying(destination.pause.problem, ''), tone: 'trouble', action: 'options' };
  }
  if (destination?.pause?.by === 'user') {
    return {
      text: `${subject}waits while the destination is paused`,
      detail: null,
      tone: 'waiting',
      action: 'options',
    };
  }
  if (nextAttemptAt === null) {
    return { ...saying(problem, `${subject}waits for you`), tone: 'waiting', action: 'retry' };
  }
  const next = later(nextAttemptAt, destination?.backOff?.until ?? null);
  if (new Date(next) <= now) {
    const text = subject === '' ? 'sending…' : 'an update is on its way…';
    return { text, detail: null, tone: 'waiting', action: null };
  }
  const detail = joined([`Next try at ${timeName(next, now)}.`, earlierNote(delivery, viewed)]);
  return { ...saying(problem, `${subject}waits its turn`), detail, tone: 'waiting', action: 'retry' };
}

const earlierNote = (delivery: Delivery, viewed: Viewed): string | null =>
  hasEarlier(delivery, viewed) ? 'An earlier version is there.' : null;

const joined = (sentences: readonly (string | null)[]): string | null =>
  sentences.filter((each) => each !== null).join(' ') || null;

const saying = (problem: Delivery['problem'], otherwise: string): Pick<State, 'text' | 'detail'> => ({
  text: problem?.message ?? otherwise,
  detail: problem?.nextStep ?? null,
});

const later = (a: string, b: string | null): string => (b !== null && b > a ? b : a);
