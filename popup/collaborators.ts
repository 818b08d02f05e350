import type { ArticleBody, PageMetadata } from '../src/model/capture.ts';
import type { BodyScope } from '../src/model/capture-api.ts';
import type { Catalog } from '../src/model/catalog.ts';
import type { Clip, FullClip } from '../src/model/clip.ts';
import type { Delivery } from '../src/model/delivery.ts';
import type { Destination } from '../src/model/destination.ts';
import type { DraftEdits } from '../src/model/draft.ts';
import type { Problem } from '../src/model/problem.ts';
import type { Result } from '../src/model/result.ts';
import type { Settings } from '../src/model/settings.ts';
import type { TermWeights } from '../src/model/term-weights.ts';
import type { ActiveTab } from '../src/platform/active-tab.ts';
import type { UnsentDrafts } from '../src/platform/unsent-drafts.ts';
import type { CarriedImage, MessageType, ReplyOf, RequestOf } from '../src/protocol/messages.ts';

import type { Suggester } from './suggestions/suggester.ts';
/** How many highlights a clip has, and how many of them its page does not have any more. */
export interface ShownHighlights {
  readonly count: number;
  readonly missing: number;
}

/** The world outside the form. The real one is in `real-world.ts`; tests bring their own. */
export interface Collaborators {
  activeTab(): Promise<ActiveTab | null>;
  /** Resolves once the browser has shown what was rendered. */
  painted(): Promise<void>;
  /** Injects the content script and returns the document's media type. Rejects nothing: a refusal is its sentence. */
  openPage(tabId: number): Promise<Result<{ contentType: string }, string>>;
  readMetadata(tabId: number): Promise<Result<PageMetadata, Problem>>;
  readBody(tabId: number, scope: BodyScope): Promise<Result<ArticleBody, Problem>>;
  /** Calls back with the tab's address, as far as it is known, when it loads or changes; returns the way to stop. */
  onNavigated(tabId: number, listener: (url: string | undefined) => void): () => void;
  /** Takes the mark of a saved page off the tab's toolbar button. */
  unmark(tabId: number): Promise<void>;
  readSettings(): Promise<Result<Settings, Problem>>;
  readCatalog(): Promise<Result<Catalog, Problem>>;
  /** How much the terms of the catalog were used of late. */
  readTermWeights(): Promise<Result<TermWeights, Problem>>;
  /** In the order in which they were added. */
  readDestinations(): Promise<Result<Destination[], Problem>>;
  /** Where a clip stands with every destination that it was sent to. */
  readDeliveries(clipId: string): Promise<Result<Delivery[], Problem>>;
  /** Calls back when deliveries of the clip or destinations have changed; returns the way to stop. */
  onDelivery(clipId: string, listener: () => void): () => void;
  /** The lead image's bytes, loaded by Sheaf or through the page; null where neither may. */
  loadImage(tabId: number, url: string): Promise<CarriedImage | null>;
  findClip(key: string): Promise<Result<Clip | null, Problem>>;
  /** Paints a clip's highlights on its page, where there are any. */
  showHighlights(tabId: number, clipId: string): Promise<Result<ShownHighlights, Problem>>;
  readFullClip(id: string): Promise<Result<FullClip, Problem>>;
  /** Whoever makes suggestions for one form; nothing is started before the first question. */
  openSuggester(): Suggester;
  readDraft(key: string): Promise<Result<DraftEdits | null, Problem>>;
  /** What was typed and not stored before a popup closed. */
  readonly unsentDrafts: UnsentDrafts;
  send<T extends MessageType>(type: T, request: RequestOf<T>): Promise<Result<ReplyOf<T>, Problem>>;
  now(): Date;
}
