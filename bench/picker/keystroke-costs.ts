import type { TraceEvent } from './trace.ts';

/** What one keystroke cost the thread that saw it, in ms of processor time; `clock` in ms that passed. */
export interface KeystrokeCost {
  /** Up to the end of the task that hands the painted list over. */
  readonly painted: number;
  /** And what came after it within the time that is counted: collections of garbage above all, for which nobody waits. */
  readonly all: number;
  readonly clock: number;
  readonly script: number;
  readonly styleAndLayout: number;
  readonly paint: number;
}

/** Names of Chromium's events (third_party/blink, `devtools.timeline`). */
const parts = {
  task: ['ThreadControllerImpl::RunTask', 'RunTask'],
  script: ['EventDispatch', 'FunctionCall', 'FireAnimationFrame', 'TimerFire', 'RunMicrotasks'],
  styleAndLayout: ['UpdateLayoutTree', 'Layout'],
  paint: ['PrePaint', 'Paint', 'Layerize', 'Commit'],
} as const;
/** The last of a frame's work on the main thread. */
const handedOver = 'Commit';

const typeOf = ({ name, args }: TraceEvent): string => (name === 'EventDispatch' ? (args?.data?.type ?? '') : '');

/**
 * Cuts a trace into keystrokes: all work of the page's main thread that begins within `window` ms after a key went down,
 * or after a character came without one, as an input method's does.
 *
 * @param kind `input` for keystrokes that change the field, `keydown` for all
 */
export function keystrokeCosts(
  events: readonly TraceEvent[],
  kind: 'input' | 'keydown',
  window: number,
): KeystrokeCost[] {
  const seen = events.filter((event) => /^(?:keydown|input)$/.test(typeOf(event))).toSorted((a, b) => a.ts - b.ts);
  const [first] = seen;
  if (first === undefined) throw new Error('the trace has no keystroke');
  const own = events.filter(({ ph, pid, tid }) => ph === 'X' && pid === first.pid && tid === first.tid);
  const length = window * 1_000;
  let end = Number.NEGATIVE_INFINITY;
  const starts = seen.flatMap(({ ts }) => {
    if (ts < end) return [];
    end = ts + length;
    return [ts];
  });
  return starts
    .map((start) => own.filter(({ ts, dur = 0 }) => ts + dur >= start && ts < start + length))
    .filter((within) => kind === 'keydown' || within.some((event) => typeOf(event) === 'input'))
    .map((within) => {
      const tasks = outermost(within, parts.task);
      return {
        painted: processorMs(untilPainted(tasks, within, kind)),
        all: processorMs(tasks),
        clock: tasks.reduce((all, { dur = 0 }) => all + dur, 0) / 1_000,
        script: processorMs(outermost(within, parts.script)),
        styleAndLayout: processorMs(outermost(within, parts.styleAndLayout)),
        paint: processorMs(outermost(within, parts.paint)),
      };
    });
}

/** All tasks where nothing was painted. */
function untilPainted(
  tasks: readonly TraceEvent[],
  within: readonly TraceEvent[],
  kind: 'input' | 'keydown',
): readonly TraceEvent[] {
  const timesOf = (isMeant: (event: TraceEvent) => boolean): number[] => within.filter(isMeant).map(({ ts }) => ts);
  const seen = Math.min(...timesOf((event) => typeOf(event) === kind));
  const painted = Math.min(...timesOf(({ name, ts }) => name === handedOver && ts > seen));
  return tasks.filter(({ ts }) => ts <= painted);
}

/** Events of these names that lie in no other one of them, so that nothing is counted twice. */
function outermost(events: readonly TraceEvent[], names: readonly string[]): TraceEvent[] {
  const named = events.filter(({ name }) => names.includes(name));
  const sorted = named.toSorted((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
  let end = Number.NEGATIVE_INFINITY;
  return sorted.filter(({ ts, dur = 0 }) => {
    if (ts < end) return false;
    end = ts + dur;
    return true;
  });
}

const processorMs = (events: readonly TraceEvent[]): number =>
  events.reduce((all, { tdur, dur = 0 }) => all + (tdur ?? dur), 0) / 1_000;
