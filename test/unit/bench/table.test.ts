import { expect, it } from 'vitest';
import { table } from '../../../bench/report/table.ts';

it('prints a Markdown table with numbers to the right, null as a dash and pipes escaped', () => {
  const lines = table(
    ['name', 'F1'],
    [
      ['a|b', '0.5'],
      ['c', null],
    ],
  ).split('\n');
  expect(lines).toEqual(['| name |  F1 |', '| ---- | --: |', '| a\\|b | 0.5 |', '| c    |   – |']);
});
