import { type Bars, barFor, bars } from '../../src/catalog/suggest/bar.ts';
import { buildSuggestIndex } from '../../src/catalog/suggest/build-index.ts';
import { collectEvidence, readFor } from '../../src/catalog/suggest/evidence.ts';
import { learn } from '../../src/catalog/suggest/learn.ts';
import { emptyMemory } from '../../src/catalog/suggest/memory.ts';
import { pageSigns } from '../../src/catalog/suggest/page-signs.ts';
import { rank } from '../../src/catalog/suggest/suggest.ts';
import { termKey } from '../../src/catalog/suggest/terms.ts';
import { percent, table } from '../report/table.ts';
import type { Contestant } from './contestant.ts';
import { learningCurve } from './curve.ts';
import type { LabelledSet } from './labelled-set.ts';

/** Each differs from the bars in use in one place. */
const others: readonly Partial<Bars>[] = [
  {},
  { text: 0.65 },
  { text: 0.85 },
  { textInFull: 0.5 },
  { textInFull: 0.75 },
  { textAndMemory: 0.45 },
  { textAndMemory: 0.75 },
  { memory: 0.3 },
  { memory: 0.6 },
];

/** What other bars would let through on the development half: how often anything is shown, and how much of it is right. */
export function barTable(set: LabelledSet, saves: readonly number[]): string {
  const rows = others.map((change) => {
    const make = () => withBars(set, { ...bars.topic, ...change });
    const points = learningCurve(set, make, { part: 'dev', saves, asked: 200, seeds: [31, 32] });
    const name = Object.entries(change).map(([bar, value]) => `${bar} ${value}`);
    const cells = points.map(({ scores: { shown, shownRight } }) =>
      [shown, shownRight].map((share) => (share === null ? '–' : percent(share))).join(' / '),
    );
    return [name[0] ?? 'as they are', ...cells];
  });
  return table(['shown % / right %', ...saves.map((count) => `after ${count}`)], rows);
}

function withBars({ terms }: LabelledSet, own: Bars): Contestant {
  const index = buildSuggestIndex(terms);
  let memory = emptyMemory();
  const shown: NonNullable<Contestant['shown']> = ({ page }) =>
    rank(index, collectEvidence(index, memory, readFor(index, memory, page), 'topic', []))
      .filter(({ candidate, score }) => score >= barFor(candidate, 'topic', { ...bars, topic: own }))
      .slice(0, 5)
      .map(({ candidate }) => index.terms[candidate.term]?.id ?? '');
  return {
    name: 'bars',
    learn: ({ page, labels }) => {
      memory = learn(
        memory,
        pageSigns(index, page),
        labels.map((id) => termKey({ kind: 'topic', id })),
      );
    },
    rank: shown,
    shown,
  };
}
