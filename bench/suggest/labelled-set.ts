import type { SuggestPage } from '../../src/catalog/suggest/page.ts';
import type { SuggestTerm } from '../../src/catalog/suggest/terms.ts';

/** Documents with the terms of a vocabulary that people gave them. */
export interface LabelledSet {
  readonly name: string;
  readonly terms: readonly SuggestTerm[];
  readonly documents: readonly LabelledDocument[];
}

export interface LabelledDocument {
  /** Stable from run to run. */
  readonly id: string;
  readonly page: SuggestPage;
  /** Ids of terms, at least one. */
  readonly labels: readonly string[];
}
