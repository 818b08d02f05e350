import type { ArticleBody, LeadImage, PageMetadata } from '../src/model/capture.ts';
import type { BodyScope } from '../src/model/capture-api.ts';
import type { Catalog, Topic } from '../src/model/catalog.ts';
import type { Clip } from '../src/model/clip.ts';
import type { Destination } from '../src/model/destination.ts';
import type { DraftEdits } from '../src/model/draft.ts';
import type { Problem } from '../src/model/problem.ts';
import { defaultSettings, type Settings } from '../src/model/settings.ts';
import { noWeights, type TermWeights } from '../src/model/term-weights.ts';
import type { ShownSuggestion } from './suggestions/suggester.ts';

/** The page that the popup was opened on, known before anything has been read from it. */
export interface PageAddress {
  readonly tabId: number;
  readonly visited: string;
  /** By the cleaning rules known so far. */
  readonly clean: string;
  /** `urlKey(clean)`: names the draft. */
  readonly key: string;
  readonly tabTitle: string;
}

/** What of the page the user can have as its body. */
export type ChosenScope = Exclude<BodyScope, 'auto'>;

export type BodyState =
  | { readonly status: 'pending' }
  | { readonly status: 'found'; readonly body: ArticleBody }
  | { readonly status: 'none'; readonly reason: string };

export interface FormState {
  readonly page: PageAddress | null;
  readonly metadata: PageMetadata | null;
  /** The body that is going to be saved. */
  readonly body: BodyState;
  /** What has been read so far; the page may lose its selection, or go, while the form is open. */
  readonly bodies: Readonly<Partial<Record<ChosenScope, BodyState>>>;
  /** The clip that the library holds for this page. */
  readonly known: Clip | null;
  readonly edits: DraftEdits;
  /** What loading the lead image in the popup showed. */
  readonly imageProbe: LeadImage | null;
  readonly catalog: Catalog;
  /** The catalog comes behind the first fields: a large one takes its time. */
  readonly isCatalogRead: boolean;
  /** How much its terms were used of late. */
  readonly termWeights: TermWeights;
  readonly settings: Settings;
  /** Null while they are not known yet. */
  readonly suggestions: readonly ShownSuggestion[] | null;
  readonly destinations: readonly Destination[];
  /** Ids of the destinations that a save sends to; null while the user has not chosen: see `chosenDestinations`. */
  readonly chosen: readonly string[] | null;
  /** Ids of the destinations that the known clip was sent to. */
  readonly sentTo: readonly string[];
  /** The tab has gone to another document since the page was read. */
  readonly isNavigated: boolean;
  readonly isSaving: boolean;
  /** Set where the page cannot be clipped at all. */
  readonly obstacle: Problem | null;
  /** What went wrong on the way; the form stays usable. */
  readonly problem: Problem | null;
  readonly saved: { readonly clip: Clip; readonly created: boolean } | null;
  /** Where the clip is that was taken back: what had arrived by then. */
  readonly staysIn: readonly ArrivedAt[];
}

/** A destination that has a clip. */
export interface ArrivedAt {
  readonly name: string;
  /** Where a person can look at it; null where there is no such address. */
  readonly url: string | null;
}

export const initialState: FormState = {
  page: null,
  metadata: null,
  body: { status: 'pending' },
  bodies: {},
  known: null,
  edits: {},
  imageProbe: null,
  catalog: { topics: [], offerings: [] },
  isCatalogRead: false,
  termWeights: noWeights,
  settings: defaultSettings,
  suggestions: null,
  destinations: [],
  chosen: null,
  sentTo: [],
  isNavigated: false,
  isSaving: false,
  obstacle: null,
  problem: null,
  saved: null,
  staysIn: [],
};

export type FormAction =
  | { readonly type: 'page-known'; readonly page: PageAddress }
  | { readonly type: 'settings-read'; readonly settings: Settings }
  | { readonly type: 'catalog-read'; readonly catalog: Catalog; readonly termWeights: TermWeights }
  | { readonly type: 'topic-created'; readonly topic: Topic }
  | { readonly type: 'known-read'; readonly known: Clip | null; readonly sentTo: readonly string[] }
  | { readonly type: 'destinations-read'; readonly destinations: readonly Destination[] }
  | { readonly type: 'destinations-chosen'; readonly ids: readonly string[] }
  | { readonly type: 'draft-read'; readonly edits: DraftEdits }
  | { readonly type: 'metadata-read'; readonly metadata: PageMetadata }
  | { readonly type: 'body-asked' }
  | { readonly type: 'body-read'; readonly scope: BodyScope; readonly body: BodyState }
  | { readonly type: 'suggested'; readonly suggestions: readonly ShownSuggestion[] }
  | { readonly type: 'image-probed'; readonly image: LeadImage }
  | { readonly type: 'edited'; readonly edits: DraftEdits }
  | { readonly type: 'navigated' }
  | { readonly type: 'obstructed'; readonly problem: Problem }
  | { readonly type: 'failed'; readonly problem: Problem }
  | { readonly type: 'save-started' }
  | { readonly type: 'saved'; readonly clip: Clip; readonly created: boolean }
  | { readonly type: 'undone'; readonly staysIn: readonly ArrivedAt[] }
  /** What was on its way when a save was undone has arrived. */
  | { readonly type: 'arrived-all-the-same'; readonly staysIn: readonly ArrivedAt[] };

/** Where the state is kept. */
export interface Store {
  get(): FormState;
  dispatch(action: FormAction): void;
}

export function reduce(state: FormState, action: FormAction): FormState {
  switch (action.type) {
    case 'page-known':
      return { ...state, page: action.page };
    case 'settings-read':
      return { ...state, settings: action.settings };
    case 'catalog-read':
      return { ...state, catalog: action.catalog, termWeights: action.termWeights, isCatalogRead: true };
    case 'topic-created':
      return { ...state, catalog: withReference(state.catalog, action.topic) };
    case 'known-read':
      return { ...state, known: action.known, sentTo: action.sentTo };
    case 'destinations-read':
      return { ...state, destinations: action.destinations };
    case 'destinations-chosen':
      return { ...state, chosen: action.ids };
    case 'draft-read':
      // What was typed while the draft was being read is newer than the draft.
      return { ...state, edits: { ...action.edits, ...state.edits } };
    case 'metadata-read':
      return { ...state, metadata: action.metadata };
    case 'body-asked':
      return { ...state, body: { status: 'pending' } };
    case 'body-read': {
      const scope = action.scope === 'auto' ? foundScope(action.body) : action.scope;
      return { ...state, body: action.body, bodies: { ...state.bodies, [scope]: action.body } };
    }
    case 'suggested':
      return { ...state, suggestions: action.suggestions };
    case 'image-probed':
      return { ...state, imageProbe: action.image };
    case 'edited':
      return { ...state, edits: { ...state.edits, ...action.edits } };
    case 'navigated':
      return { ...state, isNavigated: true };
    case 'obstructed':
      return { ...state, obstacle: action.problem };
    case 'failed':
      return { ...state, problem: action.problem, isSaving: false };
    case 'save-started':
      return { ...state, problem: null, isSaving: true };
    case 'saved':
      return {
        ...state,
        isSaving: false,
        saved: { clip: action.clip, created: action.created },
        staysIn: [],
        known: action.clip,
      };
    case 'undone':
      // The edits are still there, so that a mistaken save can be mended and repeated.
      return { ...state, saved: null, known: null, staysIn: action.staysIn };
    case 'arrived-all-the-same':
      return state.saved === null ? { ...state, staysIn: action.staysIn } : state;
  }
}

/** The catalog as the background has it by now, as far as it matters here: a topic that was there already is not doubled. */
const withReference = (catalog: Catalog, topic: Topic): Catalog =>
  catalog.topics.some(({ id }) => id === topic.id) ? catalog : { ...catalog, topics: [...catalog.topics, topic] };

/** Where a save sends the clip: as chosen here; else where this clip went, or for a new one, where the last one went. */
export function chosenDestinations({ destinations, chosen, known, sentTo }: FormState): string[] {
  const ids = destinations.map(({ id }) => id);
  if (chosen !== null) return ids.filter((id) => chosen.includes(id));
  if (known !== null) return ids.filter((id) => sentTo.includes(id));
  return destinations.filter(({ isPreselected }) => isPreselected).map(({ id }) => id);
}

/** What a body is that was read as `auto`. */
const foundScope = (body: BodyState): ChosenScope =>
  body.status === 'found' && body.body.extractor === 'selection' ? 'selection' : 'article';

export type Phase = 'starting' | 'metadata' | 'ready' | 'saved' | 'unavailable';

export function phaseOf(state: FormState): Phase {
  if (state.obstacle !== null) return 'unavailable';
  if (state.saved !== null) return 'saved';
  if (state.metadata === null) return 'starting';
  return state.body.status === 'pending' ? 'metadata' : 'ready';
}
