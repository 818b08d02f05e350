import type { BodyPage } from '../corpus/body-page.ts';
import type { PageRun } from '../page/run.ts';
import { percentile } from './average.ts';
import type { BodyScorer, PageScore, TotalScore } from './page-score.ts';

/** What one extractor made of one page. */
export interface ScoredRun {
  readonly score: PageScore;
  readonly ms: number;
  readonly isEmpty: boolean;
  readonly error: string | null;
}

export interface ScoredPage {
  readonly id: string;
  readonly url: string;
  readonly kind: string;
  /** UTF-16 units of its HTML. */
  readonly size: number;
  readonly runs: ReadonlyMap<string, ScoredRun>;
}

/**
 * Scores one page for each extractor; one that threw has found nothing.
 * @param withText the extractors that give text beside HTML: these are scored by it too, on a line of their own
 */
export function scorePage(
  page: BodyPage & Pick<ScoredPage, 'size'>,
  runs: ReadonlyMap<string, PageRun>,
  scorer: BodyScorer,
  withText: readonly string[] = [],
): ScoredPage {
  const scored = [...runs].flatMap(([name, run]): [string, ScoredRun][] => {
    const byHtml = scoreRun(page.expected, run.text, run, scorer);
    if (!withText.includes(name)) return [[name, byHtml]];
    const byText = scoreRun(page.expected, run.extracted?.text ?? '', run, scorer);
    return [
      [name, byHtml],
      [`${name}, own text`, byText],
    ];
  });
  return { id: page.id, url: page.url, kind: page.kind, size: page.size, runs: new Map(scored) };
}

const scoreRun = (expected: string, got: string, run: PageRun, scorer: BodyScorer): ScoredRun => ({
  score: scorer.scorePage(expected, got),
  ms: run.ms,
  isEmpty: got.trim() === '',
  error: run.error,
});

export interface Total extends TotalScore {
  readonly pages: number;
  readonly medianMs: number;
  readonly p95Ms: number;
  readonly maxMs: number;
  readonly empty: number;
  readonly failed: number;
}

/** One extractor's totals over some pages. */
export function totalOf(pages: readonly ScoredPage[], name: string, scorer: BodyScorer): Total {
  const runs = pages.flatMap((page) => page.runs.get(name) ?? []);
  const times = runs.map((run) => run.ms);
  return {
    ...scorer.total(runs.map((run) => run.score)),
    pages: runs.length,
    medianMs: percentile(times, 0.5),
    p95Ms: percentile(times, 0.95),
    maxMs: Math.max(0, ...times),
    empty: runs.filter((run) => run.isEmpty).length,
    failed: runs.filter((run) => run.error !== null).length,
  };
}

/** Pages, those with the most HTML first. */
export const largestFirst = (pages: readonly ScoredPage[]): ScoredPage[] =>
  pages.toSorted((one, other) => other.size - one.size);

/** Pages, those first on which the named extractor's F1 is lowest. */
export const worstFirst = (pages: readonly ScoredPage[], name: string): ScoredPage[] => {
  const f1 = (page: ScoredPage): number => page.runs.get(name)?.score.f1 ?? 0;
  return pages.toSorted((one, other) => f1(one) - f1(other));
};
