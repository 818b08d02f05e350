/** Wait after the first failure, and the longest one, in ms. Chromium's alarms go off at most every 30 s. */
const first = 30_000;
const longest = 3_600_000;

/**
 * How long to wait before the next attempt, in ms: doubled with each failure, between half and all of it by chance
 * (equal jitter), so that many that failed together do not come back together.
 * @param failures at least 1
 * @param random from 0 to below 1
 */
export function backOff(failures: number, random: () => number): number {
  const wait = Math.min(longest, first * 2 ** (failures - 1));
  return Math.round(wait / 2 + (wait / 2) * random());
}
