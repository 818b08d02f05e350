/**
 * `npm run bench:suggest [-- --debtags DIR] [--part dev]`: how well topics are suggested before and after learning,
 * against two baselines, and how long that takes. With `SHEAF_SAMPLES`, what is suggested for the articles of its `seeds`.
 */
import { parseArgs } from 'node:util';
import { milliseconds, percent, table } from './report/table.ts';
import { bm25 } from './suggest/bm25.ts';
import { type CurvePoint, learningCurve } from './suggest/curve.ts';
import type { LabelledSet } from './suggest/labelled-set.ts';
import { seedLines } from './suggest/seeds.ts';
import { labelledSets } from './suggest/sets.ts';
import { sheaf } from './suggest/sheaf.ts';
import { substring } from './suggest/substring.ts';
import { timeSuggest } from './suggest/timing.ts';

const { values } = parseArgs({
  options: { part: { type: 'string', default: 'test' }, debtags: { type: 'string' } },
});
const part = values.part === 'dev' ? 'dev' : 'test';

for (const set of labelledSets(values.debtags)) console.log(`${heading(set)}\n\n${curveTable(set)}\n`);
const timings = [timeSuggest(10_000, 0), timeSuggest(10_000, 500)].map((timing) => [
  timing.topics,
  timing.saves,
  Math.round(timing.named),
  milliseconds(timing.buildMs),
  milliseconds(timing.firstMs),
  milliseconds(timing.suggestMs),
  milliseconds(timing.slowestMs),
  milliseconds(timing.learnMs),
  Math.round(timing.memoryBytes / 1_000),
]);
const units = ['topics', 'saves', 'named', 'ms index', 'ms first', 'ms suggest', 'ms slowest', 'ms learn', 'kB memory'];
console.log(`${table(units, timings)}\n`);
console.log(seedLines(process.env['SHEAF_SAMPLES']).join('\n'));

function heading({ name, documents, terms }: LabelledSet): string {
  const labels = documents.reduce((sum, document) => sum + document.labels.length, 0) / documents.length;
  return `${name}: ${documents.length} documents, ${terms.length} terms, ${labels.toFixed(1)} labels a document; ${part} half`;
}

function curveTable(set: LabelledSet): string {
  const isLarge = set.documents.length > 2_000;
  const plan = {
    part,
    saves: isLarge ? [0, 50, 500] : [0, 50, 120],
    asked: isLarge ? 500 : 60,
    seeds: isLarge ? [1, 2, 3] : [1, 2, 3, 4, 5],
  } as const;
  const rows = [
    ...[substring, bm25].map((make) =>
      pointRow(make(set).name, learningCurve(set, make, { ...plan, saves: plan.saves.slice(-1) })[0], 'any'),
    ),
    ...learningCurve(set, sheaf, plan).map((point) => pointRow('sheaf', point, String(point.saves))),
  ];
  const head = ['', 'saves', 'precision@1 %', 'recall@5 %', 'suggests %', 'first right %', 'all right %'];
  return table(head, rows);
}

function pointRow(name: string, point: CurvePoint | undefined, saves: string): (string | number | null)[] {
  const { scores } = point ?? {};
  const share = (value: number | null | undefined): string | null => (value == null ? null : percent(value));
  return [
    name,
    saves,
    share(scores?.precisionAt1),
    share(scores?.recallAt5),
    share(scores?.shown),
    share(scores?.firstRight),
    share(scores?.shownRight),
  ];
}
