import { describe, expect, it } from 'vitest';
import { readVitestReport, type VitestReport } from '../../../scripts/test/vitest-report.ts';

const file = (status: string, ...statuses: string[]): VitestReport['testResults'][number] => ({
  name: 'a.test.ts',
  status,
  assertionResults: statuses.map((each, at) => ({ status: each, ancestorTitles: ['', 'group'], title: `test ${at}` })),
});

describe('the tally of a run of Vitest', () => {
  it('counts passed, failed and skipped tests', () => {
    const { tally, skipped } = readVitestReport(
      { testResults: [file('failed', 'passed', 'failed'), file('passed', 'passed', 'skipped', 'todo')] },
      1,
    );
    expect(tally).toEqual({ passed: 2, failed: 1, skipped: 2 });
    expect(skipped).toEqual(['group › test 1', 'group › test 2']);
  });

  it('counts a file that does not load as one failure', () => {
    const { tally, problems } = readVitestReport({ testResults: [file('failed'), file('passed', 'passed')] }, 1);
    expect(tally).toEqual({ passed: 1, failed: 1, skipped: 0 });
    expect(problems).toEqual(['a.test.ts did not run to its end']);
  });

  it('counts a run without a report as one failure', () => {
    expect(readVitestReport(null, 0).tally).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });

  it('counts a run without a single test as one failure', () => {
    expect(readVitestReport({ testResults: [] }, 0).tally).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });

  it('counts an error outside of the tests as one failure', () => {
    const { tally } = readVitestReport({ testResults: [file('passed', 'passed')] }, 1);
    expect(tally).toEqual({ passed: 1, failed: 1, skipped: 0 });
  });
});
