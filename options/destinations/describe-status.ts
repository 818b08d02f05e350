import type { Destination } from '../../src/model/destination.ts';
import { countName } from '../../src/ui/count-name.ts';
import { timeName } from '../../src/ui/date-name.ts';

/** A destination as the options page shows it. */
export interface DestinationStatus {
  readonly destination: Destination;
  /** Whether the browser lets Sheaf reach it. */
  readonly hasAccess: boolean;
  /** Clips on their way there. */
  readonly waiting: number;
  /** Clips on their way that lie among the deleted. */
  readonly held: number;
  /** Clips that it would not take. */
  readonly refused: number;
}

/** The same in words, with what can be done about it. */
export interface StatusReport {
  readonly tone: 'done' | 'waiting' | 'trouble';
  readonly text: string;
  /** The next step; null where there is none to take. */
  readonly nextStep: string | null;
  /** `allow`: ask the browser for access. `resume`: go on. `retry`: do not wait any longer. */
  readonly action: 'allow' | 'resume' | 'retry' | null;
}

export function describeStatus({ destination, hasAccess, waiting }: DestinationStatus, now: Date): StatusReport {
  const { pause, backOff, name } = destination;
  if (!hasAccess || (pause?.by === 'refusal' && pause.problem.code === 'permission-missing')) {
    const text = `Needs you: the browser does not let Sheaf reach ${name}.`;
    return { tone: 'trouble', text, nextStep: 'Allow the access; the clips that wait are kept.', action: 'allow' };
  }
  if (pause?.by === 'refusal') {
    const { message, nextStep } = pause.problem;
    return { tone: 'trouble', text: `Needs you: ${message}`, nextStep, action: 'resume' };
  }
  if (pause?.by === 'user') return { tone: 'waiting', text: 'Paused.', nextStep: null, action: 'resume' };
  if (backOff !== null && new Date(backOff.until) > now) {
    const text = `Did not answer as it should; the next try is at ${timeName(backOff.until, now)}.`;
    return { tone: 'waiting', text, nextStep: null, action: 'retry' };
  }
  return { tone: 'done', text: 'In use.', nextStep: null, action: waiting > 0 ? 'retry' : null };
}

/** How many clips wait and were refused, one sentence each; nothing where all is well. */
export function countsInWords({ waiting, held, refused }: DestinationStatus): string {
  return [
    waiting > 0 ? `${clips(waiting, 'waits', 'wait')} to be sent.` : '',
    held > 0 ? `${clips(held, 'is', 'are')} held back among the deleted.` : '',
    refused > 0 ? `${clips(refused, 'was', 'were')} refused: see the library.` : '',
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

const clips = (count: number, one: string, many: string): string =>
  `${countName(count)} ${count === 1 ? `clip ${one}` : `clips ${many}`}`;
