import { existsSync } from 'node:fs';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { runTool } from './run-tool.ts';
import { readVitestReport, type VitestOutcome, type VitestReport } from './vitest-report.ts';

const reportFile = '.artifacts/test-report.json';

/** Runs the tests of some projects of vitest.config.ts; what they say is printed as they run. */
export async function runVitest(projects: readonly string[]): Promise<VitestOutcome> {
  await mkdir('.artifacts', { recursive: true });
  // An older run's report must never be taken for this one's.
  await rm(reportFile, { force: true });
  const exitCode = await runTool('node_modules/vitest/vitest.mjs', [
    'run',
    ...projects.flatMap((project) => ['--project', project]),
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${reportFile}`,
  ]);
  return readVitestReport(existsSync(reportFile) ? parse(await readFile(reportFile, 'utf8')) : null, exitCode);
}

function parse(json: string): VitestReport | null {
  try {
    return JSON.parse(json) as VitestReport;
  } catch (cause) {
    console.error(`Vitest's report is cut off: ${cause}`);
    return null;
  }
}
