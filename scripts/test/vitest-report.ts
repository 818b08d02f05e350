import type { Tally } from './tally.ts';

/** The part of Vitest's JSON report that is read here. */
export interface VitestReport {
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly assertionResults: readonly {
      readonly status: string;
      readonly ancestorTitles: readonly string[];
      readonly title: string;
    }[];
  }[];
}

export interface VitestOutcome {
  readonly tally: Tally;
  /** Where the skipped tests stand; their titles say why. */
  readonly skipped: readonly string[];
  /** What made a run fail besides its tests. */
  readonly problems: readonly string[];
}

/**
 * Counts a run of Vitest so that nothing can pass unseen: a file that does not load, a run without tests and a run that
 * ends badly although no test has failed each count as one failure.
 * @param report null where Vitest wrote none
 */
export function readVitestReport(report: VitestReport | null, exitCode: number): VitestOutcome {
  if (report === null) return broken('Vitest ended without a report');
  const tests = report.testResults.flatMap((file) => file.assertionResults);
  if (tests.length === 0) return broken('Vitest ran no tests');
  const count = (...statuses: string[]) => tests.filter(({ status }) => statuses.includes(status)).length;
  const passed = count('passed');
  const failed = count('failed');
  const problems = report.testResults
    .filter((file) => file.status === 'failed' && !file.assertionResults.some(({ status }) => status === 'failed'))
    .map((file) => `${file.name} did not run to its end`);
  if (exitCode !== 0 && failed + problems.length === 0) problems.push('Vitest failed outside of the tests');
  return {
    tally: { passed, failed: failed + problems.length, skipped: tests.length - passed - failed },
    skipped: [
      ...new Set(
        tests
          .filter(({ status }) => status !== 'passed' && status !== 'failed')
          .map(({ ancestorTitles, title }) =>
            [...ancestorTitles.filter((ancestor) => ancestor !== ''), title].join(' › '),
          ),
      ),
    ],
    problems,
  };
}

const broken = (problem: string): VitestOutcome => ({
  tally: { passed: 0, failed: 1, skipped: 0 },
  skipped: [],
  problems: [problem],
});
