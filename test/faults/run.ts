/**
 * `npm run faults`: saves while the background is killed at random and the backend fails, and crashes of the whole
 * browser. Prints what happened; the exit code says whether anything was lost or came twice.
 *   npm run faults -- [--browser chromium|firefox] [--saves N] [--rounds N]
 */
import { parseArgs } from 'node:util';
import { buildExtensions } from '../../scripts/build/extensions.ts';
import { browsersUnderTest } from '../support/browsers/index.ts';
import { crashRounds } from './crash-rounds.ts';
import { type Storm, type StormReport, saveStorm } from './save-storm.ts';

const { values } = parseArgs({
  options: { browser: { type: 'string' }, saves: { type: 'string' }, rounds: { type: 'string' } },
});
const stormsOf = (browser: string, saves: number): Storm[] =>
  browser === 'chromium'
    ? [
        { name: 'calm', saves, leisure: 100, pause: { from: 500, to: 3_000 }, faultsInHundred: 5 },
        { name: 'hostile', saves, leisure: 30, pause: { from: 5, to: 300 }, faultsInHundred: 20 },
      ]
    : [{ name: 'terminated', saves, leisure: 50, pause: { from: 20, to: 500 }, faultsInHundred: 10 }];

/** A storm without kills, or one whose backend never failed, proves nothing. */
function faultsOf({ storm, acknowledged, kills, starts, backendFaults, missing, twice }: StormReport): string[] {
  return [
    ...(acknowledged === storm.saves ? [] : [`only ${acknowledged} of ${storm.saves} saves were acknowledged`]),
    ...(missing.length === 0 ? [] : [`${missing.length} acknowledged clips are not at the backend`]),
    ...(twice.length === 0 ? [] : [`${twice.length} clips are at the backend twice`]),
    ...(kills > storm.saves / 50 && starts > kills / 2 ? [] : ['the background was hardly killed']),
    ...(backendFaults > 0 ? [] : ['the backend never failed']),
  ];
}

await buildExtensions('warn');
let isFine = true;
const tell = (faults: readonly string[]): void => {
  for (const fault of faults) console.log(`  ✗ ${fault}`);
  if (faults.length > 0) isFine = false;
};

for (const { name, missing, launch } of browsersUnderTest) {
  if (values.browser !== undefined && values.browser !== name) continue;
  if (missing !== null) {
    tell([`${name}: ${missing}`]);
    continue;
  }
  for (const storm of stormsOf(name, Number(values.saves ?? (name === 'chromium' ? 1_000 : 200)))) {
    const session = await launch();
    const report = await saveStorm(session, storm).finally(() => session.close());
    const { storm: _, missing: lost, twice, ...counts } = report;
    console.log(`${name}, ${storm.name}:`, { ...counts, missing: lost.length, twice: twice.length });
    tell(faultsOf(report));
  }
  if (name !== 'chromium') continue;
  const session = await launch();
  const { rounds, lost } = await crashRounds(session, Number(values.rounds ?? 50)).finally(() => session.close());
  console.log(`${name}, killed after “saved”:`, { rounds, lost: lost.length });
  tell(lost.length === 0 ? [] : [`${lost.length} acknowledged clips were lost`]);
}
process.exitCode = isFine ? 0 : 1;
