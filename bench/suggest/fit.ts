/**
 * `npm run fit:suggest [-- --debtags DIR]`: fits the weights of src/catalog/suggest/weights.ts on the development
 * halves of the labelled sets and prints them. Evidence about offerings, of which no set knows, keeps its weight. Then
 * prints what the bars of src/catalog/suggest/bar.ts, and others, let through there.
 */
import { parseArgs } from 'node:util';
import type { Evidence } from '../../src/catalog/suggest/evidence.ts';
import { weights } from '../../src/catalog/suggest/weights.ts';
import { barTable } from './bar-table.ts';
import { evidenceRows } from './evidence-rows.ts';
import type { LabelledSet } from './labelled-set.ts';
import { fitLogistic } from './logistic.ts';
import { labelledSets } from './sets.ts';

const { values } = parseArgs({ options: { debtags: { type: 'string' } } });

const unfitted = new Set<keyof Evidence>(['keyword', 'keywords', 'context', 'keywordsBefore', 'company', 'topic']);
const names = (Object.keys(weights) as (keyof Evidence)[]).filter((name) => !unfitted.has(name));

const sets = labelledSets(values.debtags);
const isLarge = ({ documents }: LabelledSet): boolean => documents.length > 2_000;
const rows = sets.flatMap((set) =>
  evidenceRows(set, names, isLarge(set) ? [0, 20, 50, 150, 500] : [0, 20, 50, 120], isLarge(set) ? 150 : 80, [11, 12]),
);
const [bias = 0, ...fitted] = fitLogistic(rows);
console.log(`${rows.length} candidates, ${rows.filter(({ isRight }) => isRight).length} of them right\n`);
console.log(`bias: ${bias.toFixed(2)}`);
for (const [place, name] of names.entries()) console.log(`${name}: ${(fitted[place] ?? 0).toFixed(2)},`);
for (const set of sets)
  console.log(`\n${set.name}\n\n${barTable(set, isLarge(set) ? [0, 10, 50, 500] : [0, 10, 50, 120])}`);
