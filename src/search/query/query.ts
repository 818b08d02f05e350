import type { DocTest } from '../docs/doc-test.ts';

/** Words that must all be in a clip. */
export interface WordGroup {
  /** As the index knows them, with their places in relation to the first. */
  readonly terms: readonly { readonly term: string; readonly offset: number }[];
  /** They must stand next to each other. */
  readonly isPhrase: boolean;
  /** The last of them may go on. */
  readonly isPrefix: boolean;
}

export interface Query {
  /** All of them must be found. */
  readonly groups: readonly WordGroup[];
  /** None of them may be found. */
  readonly excluded: readonly WordGroup[];
  readonly tests: readonly DocTest[];
  /** What the query says and nobody can answer, in a sentence each; the rest of it holds. */
  readonly notes: readonly string[];
}

export const isEmptyQuery = ({ groups, excluded, tests }: Query): boolean =>
  groups.length + excluded.length + tests.length === 0;
