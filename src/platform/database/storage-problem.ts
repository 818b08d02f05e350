import { type Problem, problem } from '../../model/problem.ts';

/** Where there is no room for a write, or too little is left to try it. */
export const noRoomLeft = (details?: string[]): Problem =>
  problem(
    'quota',
    'There is no room left to save this; nothing was changed.',
    'Free some space on this device, then try again.',
    details,
  );

/** How Chromium's storage says it that the device is full (leveldb's errors, `FILE_ERROR_NO_SPACE`). */
const noSpace = /NO_SPACE|ENOSPC|no space left/i;

/**
 * What a refusal of IndexedDB means to the user. The error of a full disk differs: Chromium aborts with
 * `QuotaExceededError` at the origin's quota, but with `DataError` or `UnknownError` where the device itself is full, and
 * names the reason in the message at times.
 */
export function storageProblem(cause: DOMException): Problem {
  const details = [`${cause.name}: ${cause.message}`];
  return cause.name === 'QuotaExceededError' || noSpace.test(cause.message)
    ? noRoomLeft(details)
    : problem(
        'storage-failed',
        'The browser could not read or write Sheaf’s library; nothing was changed.',
        'Try again; if it stays so, make sure that the device is not full, then restart the browser.',
        details,
      );
}
