/** `npm test`: every check there is. The last line printed is the tally; the exit code says whether all is well. */
import { rm } from 'node:fs/promises';
import { lintExtension } from './test/extension-lint.ts';
import { runTool } from './test/run-tool.ts';
import { runVitest } from './test/run-vitest.ts';
import { add, failed, lastLine, passed, type Tally } from './test/tally.ts';

const tsx = 'node_modules/tsx/dist/cli.mjs';
let tally: Tally = { passed: 0, failed: 0, skipped: 0 };
const failures: string[] = [];

/** Runs one check that passes or fails as a whole. */
async function check(name: string, run: () => Promise<boolean>): Promise<boolean> {
  console.log(`\n▸ ${name}`);
  const isFine = await run();
  console.log(isFine ? `✓ ${name}` : `✗ ${name}`);
  tally = add(tally, isFine ? passed : failed);
  if (!isFine) failures.push(name);
  return isFine;
}

const succeeds = async (script: string, ...args: string[]): Promise<boolean> => (await runTool(script, args)) === 0;

await check('type check', () => succeeds('node_modules/typescript/bin/tsc', '-b'));
await check('lint', () => succeeds('node_modules/@biomejs/biome/bin/biome', 'ci'));
const isBuilt = await check('build', async () => {
  // What an earlier build left behind must not stand in for this one.
  await rm('dist', { recursive: true, force: true });
  return succeeds(tsx, 'scripts/build.ts', '--quiet');
});
await check('web-ext lint', async () => {
  if (!isBuilt) return false;
  const { faults, known } = await lintExtension();
  for (const fault of faults) console.log(fault);
  for (const warning of known) console.log(`known, inside ${warning}`);
  return faults.length === 0;
});

console.log('\n▸ tests');
if (!isBuilt) console.log('The build failed: the tests in browsers are left out.');
const tests = await runVitest(
  isBuilt ? ['unit', 'dom', 'integration', 'extract', 'e2e'] : ['unit', 'dom', 'integration'],
);
tally = add(tally, tests.tally);

for (const name of tests.skipped) console.log(`skipped: ${name}`);
for (const problem of [...failures.map((name) => `${name} failed`), ...tests.problems]) console.log(`✗ ${problem}`);
console.log(lastLine(tally));
process.exitCode = tally.failed === 0 ? 0 : 1;
