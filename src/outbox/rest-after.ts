import type { Outcome } from '../destinations/destination.ts';
import type { Destination } from '../model/destination.ts';
import { backOff } from './back-off.ts';
import type { Chance } from './settle.ts';

type Rest = NonNullable<Destination['backOff']>;

/**
 * How long a destination is left alone after attempts that were made at once; null for not at all. A time that the
 * backend named itself (`Retry-After`) holds for all clips, also where others have arrived in the same moment. Without
 * one, it rests only if every attempt failed, longer with each time.
 */
export function restAfter(outcomes: readonly Outcome[], before: Rest | null, { now, random }: Chance): Rest | null {
  const failures = outcomes.filter((outcome) => outcome.status === 'retry').filter((each) => each.isAboutClip !== true);
  const asked = Math.max(0, ...failures.map(({ retryAfter }) => retryAfter ?? 0));
  const isDown = failures.length > 0 && failures.length === outcomes.length;
  if (asked === 0 && !isDown) return null;
  const count = isDown ? (before?.failures ?? 0) + 1 : 0;
  const wait = Math.max(asked, isDown ? backOff(count, random) : 0);
  const rest = { until: new Date(now.getTime() + wait).toISOString(), failures: count };
  return asked > 0 ? { ...rest, isAsked: true } : rest;
}
