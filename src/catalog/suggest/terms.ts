/** What can be suggested, as the index wants it: a small view of a topic or an offering, whatever the catalog's model. */
export interface SuggestTerm {
  readonly kind: TermKind;
  /** Unique among the terms of its kind. */
  readonly id: string;
  readonly label: string;
  readonly synonyms: readonly string[];
  /** Labels of the parent, its parent and so on. */
  readonly ancestors: readonly string[];
  /** Offerings: ids of the topics that it belongs to. */
  readonly topics?: readonly string[];
  /** Offerings: who makes it. */
  readonly vendor?: string;
  /** Present on a retired term: the id of what took its place, null where nothing did. A retired term is never suggested. */
  readonly replacedBy?: string | null;
}

export type TermKind = 'topic' | 'offering';

/** The name of a term among topics and offerings alike, as the memory keeps it: `topic:oncology`. */
export type TermKey = `${TermKind}:${string}`;

export const termKey = ({ kind, id }: Pick<SuggestTerm, 'kind' | 'id'>): TermKey => `${kind}:${id}`;

export const isTermKey = (text: string): text is TermKey => /^(?:topic|offering):./s.test(text);
