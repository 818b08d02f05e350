import type { CatalogNotice, Offering, Topic } from '../../model/catalog.ts';
import type { Problem } from '../../model/problem.ts';
import type { Result } from '../../model/result.ts';

/** What a file says. It is free of contradictions in itself. */
export interface CatalogFile {
  readonly notice: CatalogNotice;
  /** Null where the file does not speak of topics at all, so that those in use stay. */
  readonly topics: readonly Topic[] | null;
  /** Null likewise. Their categories are those of the file's topics, or of the topics in use where it has none. */
  readonly offerings: readonly Offering[] | null;
  /** Languages of the labels, the most frequent first, where the file has several. */
  readonly languages: readonly string[];
  /** What was passed over or taken otherwise than it stands, one sentence an entry. */
  readonly notes: readonly string[];
}

export interface ReadOptions {
  /** The topics in use, which a file of offerings alone refers to. */
  readonly topics: readonly Topic[];
  /** Of the labels, where a file has several languages; BCP 47. */
  readonly language: string;
}

/** Reads a file's text. Problem `catalog-invalid`, its details a line for each finding. */
export type CatalogReader = (text: string, options: ReadOptions) => Result<CatalogFile, Problem>;
