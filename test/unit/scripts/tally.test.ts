import { expect, it } from 'vitest';
import { add, failed, lastLine, passed } from '../../../scripts/test/tally.ts';

it('prints the tally of all checks as one line', () => {
  expect(lastLine(add(add(passed, failed), { passed: 10, failed: 0, skipped: 3 }))).toBe(
    '11 passed, 1 failed, 3 skipped',
  );
});
