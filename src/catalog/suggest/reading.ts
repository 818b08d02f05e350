import type { NamedTerm } from './lexical.ts';
import type { Mention } from './mentions.ts';
import type { ReadPage } from './read-page.ts';

/** A page as it was read for suggestions: once, for topics, offerings and what is learned of it. */
export interface Reading {
  readonly page: ReadPage;
  /** By place in `index.phrases`. */
  readonly mentions: ReadonlyMap<number, Mention>;
  /** By place in `index.terms`. */
  readonly lexical: ReadonlyMap<number, NamedTerm>;
  /** See `signsOf`. */
  readonly signs: readonly string[];
}
