/** What another program has kept of a page, in words of ours; not yet a clip. */
export interface ImportedItem {
  /** http or https, as the program has it. */
  readonly url: string;
  readonly title: string;
  readonly description: string;
  readonly note: string;
  /** Names of tags, folders, lists: each once, in their order. Which topics they are is the user's to say. */
  readonly labels: readonly string[];
  readonly authors: readonly string[];
  readonly siteName: string | null;
  /** BCP 47. */
  readonly language: string | null;
  /** ISO 8601 as precise as it is known. */
  readonly published: string | null;
  /** Instant in UTC when it was saved there; null where there is no date that can be read. */
  readonly savedAt: string | null;
  /** Address of its picture. */
  readonly image: string | null;
  readonly readState: 'unread' | 'read' | 'archived' | null;
  readonly isFavourite: boolean;
  readonly highlights: readonly ImportedHighlight[];
  readonly body: ImportedBody | null;
}

export interface ImportedHighlight {
  readonly quote: string;
  readonly note: string;
}

/** Text of strangers: it is sanitised before anything else happens with it. */
export interface ImportedBody {
  readonly kind: 'html' | 'markdown';
  readonly text: string;
}
