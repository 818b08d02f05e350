import { describe, expect, it } from 'vitest';
import { keystrokeCosts } from '../../../bench/picker/keystroke-costs.ts';
import type { TraceEvent } from '../../../bench/picker/trace.ts';

/** An event of the page's main thread; times in ms. */
const event = (name: string, at: number, length: number, type?: string): TraceEvent => ({
  name,
  ph: 'X',
  pid: 1,
  tid: 1,
  ts: at * 1_000,
  dur: length * 1_000,
  tdur: length * 1_000,
  ...(type === undefined ? {} : { args: { data: { type } } }),
});
const keystroke = [
  event('RunTask', 0, 4),
  event('EventDispatch', 0, 4, 'keydown'),
  event('EventDispatch', 1, 3, 'input'),
  event('RunTask', 10, 3),
  event('Paint', 11, 1),
  event('Commit', 12, 1),
];
const collection = [event('RunTask', 100, 20), event('MajorGC', 100, 20)];

describe('what a keystroke costs', () => {
  it('is the work up to the painted list, and apart from it what the thread did after that', () => {
    expect(keystrokeCosts([...keystroke, ...collection], 'input', 350)).toMatchObject([
      { painted: 7, all: 27, script: 4, paint: 2 },
    ]);
  });

  it('counts a collection that the painted list had to wait for', () => {
    const waiting = [event('RunTask', 5, 4), event('MajorGC', 5, 4)];
    expect(keystrokeCosts([...keystroke, ...waiting], 'input', 350)).toMatchObject([{ painted: 11, all: 11 }]);
  });

  it('counts all work where nothing was painted, and nothing of other threads', () => {
    const other = { ...event('RunTask', 2, 50), tid: 2 };
    const unpainted = keystroke.filter(({ name }) => name !== 'Commit');
    expect(keystrokeCosts([...unpainted, ...collection, other], 'input', 350)).toMatchObject([
      { painted: 27, all: 27 },
    ]);
  });

  it('leaves keys out that change nothing in the field, unless it is asked for all', () => {
    const arrow = [event('RunTask', 500, 2), event('EventDispatch', 500, 2, 'keydown')];
    expect(keystrokeCosts([...keystroke, ...arrow], 'input', 350)).toHaveLength(1);
    expect(keystrokeCosts([...keystroke, ...arrow], 'keydown', 350)).toHaveLength(2);
  });
});
