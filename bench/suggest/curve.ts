import type { ContestantMaker } from './contestant.ts';
import type { LabelledSet } from './labelled-set.ts';
import { shuffled } from './random.ts';
import { type Scores, scoresOf } from './scores.ts';
import { type Part, partOf } from './split.ts';

export interface CurvePoint {
  readonly saves: number;
  readonly scores: Scores;
}

/**
 * How a contestant does on the same documents after more and more saves of others. For every seed the part is put into
 * one order: the first documents are saved one by one, those after the last save are asked.
 *
 * @returns one point per count of saves, averaged over the seeds
 */
export function learningCurve(
  set: LabelledSet,
  make: ContestantMaker,
  { part, saves, asked, seeds }: { part: Part; saves: readonly number[]; asked: number; seeds: readonly number[] },
): readonly CurvePoint[] {
  const own = set.documents.filter((document) => partOf(document) === part);
  const last = Math.max(...saves);
  const runs = seeds.map((seed) => {
    const order = shuffled(own, seed);
    const contestant = make(set);
    const documents = order.slice(last, last + asked);
    return saves.map((count, at) => {
      for (const document of order.slice(saves[at - 1] ?? 0, count)) contestant.learn(document);
      return scoresOf(contestant, documents);
    });
  });
  return saves.map((count, at) => ({ saves: count, scores: average(runs.flatMap((run) => run[at] ?? [])) }));
}

function average(all: readonly Scores[]): Scores {
  const of = (name: keyof Scores): number => all.reduce((sum, scores) => sum + (scores[name] ?? 0), 0) / all.length;
  // A seed under which nothing was shown has no share of it that was right; where many were, it counts for more.
  const ofShown = (name: 'firstRight' | 'shownRight'): number | null => {
    const some = all.filter((scores) => scores[name] !== null);
    const weight = some.reduce((sum, { shown }) => sum + (shown ?? 0), 0);
    return weight === 0
      ? null
      : some.reduce((sum, scores) => sum + (scores[name] ?? 0) * (scores.shown ?? 0), 0) / weight;
  };
  return {
    precisionAt1: of('precisionAt1'),
    recallAt5: of('recallAt5'),
    shown: all.some(({ shown }) => shown === null) ? null : of('shown'),
    firstRight: ofShown('firstRight'),
    shownRight: ofShown('shownRight'),
  };
}
