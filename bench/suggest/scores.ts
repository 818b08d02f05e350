import type { Contestant } from './contestant.ts';
import type { LabelledDocument } from './labelled-set.ts';

/** All are shares from 0 to 1, averaged over the documents. */
export interface Scores {
  /** How often the first is right; nothing at all is wrong. */
  readonly precisionAt1: number;
  /** Of a document's labels, how many are among the first five. */
  readonly recallAt5: number;
  /** How often anything is above the bar, and of these, how often the first and all that is shown are right; null without a bar. */
  readonly shown: number | null;
  readonly firstRight: number | null;
  readonly shownRight: number | null;
}

export function scoresOf(contestant: Contestant, documents: readonly LabelledDocument[]): Scores {
  const ranked = documents.map((document) => ({ right: new Set(document.labels), ids: contestant.rank(document) }));
  const { shown } = contestant;
  const cut = shown === undefined ? [] : documents.map((one) => ({ right: new Set(one.labels), ids: shown(one) }));
  const some = cut.filter(({ ids }) => ids.length > 0);
  const hits = some.reduce((sum, { right, ids }) => sum + ids.filter((id) => right.has(id)).length, 0);
  const all = some.reduce((sum, { ids }) => sum + ids.length, 0);
  return {
    precisionAt1: mean(ranked.map(({ right, ids }) => (right.has(ids[0] ?? '') ? 1 : 0))),
    recallAt5: mean(ranked.map(({ right, ids }) => ids.slice(0, 5).filter((id) => right.has(id)).length / right.size)),
    shown: shown === undefined ? null : some.length / documents.length,
    firstRight: some.length === 0 ? null : mean(some.map(({ right, ids }) => (right.has(ids[0] ?? '') ? 1 : 0))),
    shownRight: all === 0 ? null : hits / all,
  };
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
