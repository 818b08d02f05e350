import type { SuggestPage } from '../../src/catalog/suggest/page.ts';
import type { PageSignsText } from '../../src/model/lesson.ts';

/** What is asked: what the clip is by now. */
export interface SuggestRequest {
  readonly page: SuggestPage;
  /** Ids of the topics and offerings that it has. */
  readonly topics: readonly string[];
  readonly offerings: readonly string[];
}

/** A topic or an offering that the clip may be filed under. */
export interface ShownSuggestion {
  readonly kind: 'topic' | 'offering';
  readonly id: string;
  readonly label: string;
  /** Why, as a sentence without its full stop. */
  readonly why: string;
}

export interface SuggestReply {
  /** At most five, the likeliest first. */
  readonly suggestions: readonly ShownSuggestion[];
  /** What a save of this page teaches. */
  readonly signs: PageSignsText;
}

/** Whoever makes suggestions, apart from the form's thread. */
export interface Suggester {
  /** Null where there are none to be had: the form does without. */
  ask(request: SuggestRequest): Promise<SuggestReply | null>;
  close(): void;
}
