import type { FullClip } from '../model/clip.ts';
import type { Choice, Connection } from '../model/connection.ts';
import type { Receipt } from '../model/delivery.ts';
import type { DestinationConfig, DestinationKind, Secrets } from '../model/destination.ts';
import type { FeaturedImage } from '../model/featured-image.ts';
import type { Problem } from '../model/problem.ts';
import type { Result } from '../model/result.ts';
import type { ExportFormat, Settings } from '../model/settings.ts';
import type { WorkPackage } from '../model/work-package.ts';
import type { HttpClient } from './http/http.ts';

export type { Choice, Connection };

interface FieldBase {
  /** Its key in the configuration, or among the secrets. */
  readonly key: string;
  readonly label: string;
  readonly hint?: string;
}
/** One field of the form that sets a destination up. */
export type Field =
  | (FieldBase & {
      readonly type: 'url' | 'text';
      readonly isRequired: boolean;
      readonly placeholder?: string;
      readonly initial?: string;
    })
  | (FieldBase & { readonly type: 'secret'; readonly isRequired: boolean })
  | (FieldBase & {
      readonly type: 'choice';
      readonly isRequired: boolean;
      /** Fixed, or asked of the backend: `Connection.choices` then holds them. */
      readonly options: readonly Choice[] | 'from-backend';
      /** What the backend offers elsewhere depends on it: it is asked again when this changes. */
      readonly isLeading?: boolean;
      readonly initial?: string;
    })
  | (FieldBase & { readonly type: 'flag'; readonly initial: boolean });

/** What the options page needs to know of a kind. Plain data: it brings no delivery code into a page. */
export interface Descriptor {
  readonly kind: DestinationKind;
  /** The product's own name. */
  readonly label: string;
  /** What arrives there, in one sentence. */
  readonly summary: string;
  readonly fields: readonly Field[];
  /** The field that picks the backend's own list of topics, which the catalog can be refreshed from; absent without one. */
  readonly topicsField?: string;
  /**
   * Each delivery opens a tab, which hands an address to another program. One is opened at a time, and only after an act
   * of the user.
   */
  readonly opensTab?: true;
  /** Whether the lead image is delivered, so that it should be kept at the clip. */
  readonly takesImage: boolean;
  /**
   * The origins that delivering reaches (`https://example.com`), for the browser's permission; none for what needs no
   * network, null where the configuration does not name one yet.
   */
  origins(config: DestinationConfig): readonly string[] | null;
}

/** What is wrong with a configuration: a sentence a field, by the field's key. */
export type Findings = Readonly<Record<string, string>>;

/** A configuration with its secrets, as typed so far. */
export interface Account {
  readonly config: DestinationConfig;
  readonly secrets: Secrets;
}

/** A file as one of Sheaf's exporters writes it. */
export interface RenderedFile {
  readonly name: string;
  readonly mediaType: string;
  readonly text: string;
}

/** One clip on its way to one destination. */
export interface Job {
  /** Stays the same for all attempts of one send, and differs from every other send. */
  readonly idempotencyKey: string;
  readonly full: FullClip;
  readonly settings: Settings;
  /** What an earlier delivery of this clip left, also one that was cut short; null where nothing is known to be there. */
  readonly earlier: Receipt | null;
  /** The clip as a file. */
  render(format: ExportFormat): RenderedFile;
  /** The lead image's bytes, checked and converted as the profile says; null where there is none to be had. */
  image(): Promise<FeaturedImage | null>;
}

/** What a destination may use of the world. */
export interface Services {
  readonly http: HttpClient;
  readonly now: () => Date;
  /** Random bytes, for boundaries and the like. */
  readonly random: (length: number) => Uint8Array<ArrayBuffer>;
  /**
   * A small JSON value that the destination keeps for itself (a form's schema, an access token that expires); undefined
   * where nothing is kept. It may be forgotten at any time, and it is as secret as a token.
   */
  readonly memory: { read(): Promise<unknown>; write(value: unknown): Promise<void> };
  /** Hands an address of another program's scheme to the browser (`obsidian:`). */
  readonly openExternally: (url: string) => Promise<Result<null, Problem>>;
}

/** How an attempt ended. */
export type Outcome =
  /** `workPackage` is what curated content says of its post. */
  | {
      readonly status: 'delivered';
      readonly receipt: Receipt;
      readonly notes: readonly string[];
      readonly workPackage?: WorkPackage;
    }
  /**
   * To be tried again; after `retryAfter` ms where the backend named a time, which holds for every clip. A `receipt`
   * keeps what is there already.
   */
  | {
      readonly status: 'retry';
      readonly problem: Problem;
      readonly retryAfter: number | null;
      /** Only this clip has to wait: the backend takes others meanwhile. */
      readonly isAboutClip?: true;
      readonly receipt?: Receipt;
      readonly workPackage?: WorkPackage;
    }
  /** The token is refused: nothing more is sent there until the user has seen to it. */
  | { readonly status: 'unauthorized'; readonly problem: Problem; readonly receipt?: Receipt }
  /** The backend will not have this clip as it is. */
  | { readonly status: 'rejected'; readonly problem: Problem; readonly receipt?: Receipt };

/**
 * A kind of backend. Delivering is safe to repeat: an attempt that follows one whose answer was lost must not make a
 * second thing of the same clip.
 */
export interface DestinationType {
  readonly descriptor: Descriptor;
  /** What is wrong with a configuration that is to be stored; null for nothing. */
  check(account: Account): Findings | null;
  /** Asks the backend who we are and what there is to choose. Works with a configuration that is not complete. */
  connect(account: Account, services: Services): Promise<Result<Connection, Problem>>;
  deliver(job: Job, account: Account, services: Services): Promise<Outcome>;
  /** Names of the topics that the backend has, in its order; for kinds whose descriptor has a `topicsField`. */
  readTopics?(account: Account, services: Services): Promise<Result<readonly string[], Problem>>;
}
