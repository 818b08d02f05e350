import type { Account } from '../../../src/destinations/destination.ts';
import type { DestinationKind } from '../../../src/model/destination.ts';

/** A request as a server sees it. */
export interface SeenRequest {
  readonly method: string;
  readonly url: URL;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** The body as text; empty for a form, which is in `form`. */
  readonly text: string;
  readonly form: FormData | null;
}

export interface Answer {
  readonly status: number;
  readonly body: string;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
}

/** One clip as the backend holds it in the end: what a person would see there. */
export interface Thing {
  readonly title: string;
  /** Labels there; left out for a backend that has none. */
  readonly tags?: readonly string[];
  /** Whatever else the edit of a clip must reach: the test looks for words in it. */
  readonly text: string;
}

/** A kind's server, in memory, as far as its destination uses it. */
export interface Backend {
  /** Answers as the real server would; what a request commits is committed before this returns. */
  answer(request: SeenRequest): Answer | Promise<Answer>;
  /** Takes an address of another program's scheme; for kinds that work by one. */
  open?(url: string): void;
  /** Everything it holds now. */
  things(): readonly Thing[];
  /** As if a person had deleted all of it there. */
  clear(): void;
}

/** All that the contract suite must know of a kind. One file a kind in `test/contract/backends/`. */
export interface BackendKind {
  readonly kind: DestinationKind;
  /** Set where a kind has several backends: which way of it this is. */
  readonly variant?: string;
  /** A configuration in which every field of the descriptor is filled in; secrets must be told from ordinary words. */
  readonly account: Account;
  start(): Backend;
  /** A refusal of a clip (neither 401, 403 nor one that passes) in the backend's own format, saying `words`. */
  refusal(words: string): Answer;
  /** Whether it reads the body of a success; where it does not, any answer of 2xx is one. */
  readonly readsAnswers: boolean;
  /** Whether the request is about a clip, and not about access or a question; without it, all but GET are. */
  isWrite?(request: SeenRequest): boolean;
  /** The message with which it may refuse a clip whose every field is long. */
  readonly mayRefuse?: RegExp;
  /** Whether a refusal of this request refuses the clip; without it, that of every write does. */
  refusesClip?(request: SeenRequest): boolean;
  /** What becomes of a title there, if not the title itself. */
  shownTitle?(title: string): string;
}
