/** How well one page's text was found. */
export interface PageScore {
  /** Null where nothing was extracted and the corpus's scorer leaves such pages out of its average. */
  readonly precision: number | null;
  readonly recall: number;
  readonly f1: number;
}

export interface TotalScore {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** One data set's own definition of how to score a page and a run. `expected` is never empty. */
export interface BodyScorer {
  readonly scorePage: (expected: string, got: string) => PageScore;
  readonly total: (pages: readonly PageScore[]) => TotalScore;
}
