/**
 * `npm run fit:suggest [-- --debtags DIR]`: fits the weights of src/catalog/suggest/weights.ts on the development
 * halves of the labelled sets and prints them. Evidence about offerings, of which no set knows, keeps its weight.
 */
import { parseArgs } from 'node:util';
import type { Evidence } from '../../src/catalog/suggest/evidence.ts';
import { weights } from '../../src/catalog/suggest/weights.ts';
import { evidenceRows } from './evidence-rows.ts';
import { fitLogistic } from './logistic.ts';
import { labelledSets } from './sets.ts';

const { values } = parseArgs({ options: { debtags: { type: 'string' } } });

const unfitted = new Set<keyof Evidence>([
  'keyword',
  'keywords',
  'context',
  'section',
  'keywordsBefore',
  'company',
  'topic',
]);
const names = (Object.keys(weights) as (keyof Evidence)[]).filter((name) => !unfitted.has(name));

const rows = labelledSets(values.debtags).flatMap((set) => {
  const isLarge = set.documents.length > 2_000;
  return evidenceRows(set, names, isLarge ? [0, 20, 50, 150, 500] : [0, 20, 50, 120], isLarge ? 150 : 80, [11, 12]);
});
const [bias = 0, ...fitted] = fitLogistic(rows);
console.log(`${rows.length} candidates, ${rows.filter(({ isRight }) => isRight).length} of them right\n`);
console.log(`bias: ${bias.toFixed(2)}`);
for (const [place, name] of names.entries()) console.log(`${name}: ${(fitted[place] ?? 0).toFixed(2)},`);
