import type { ArticleBody } from '../src/model/capture.ts';
import type { BodyScope } from '../src/model/capture-api.ts';
import type { Clip, ClipContent } from '../src/model/clip.ts';
import type { DraftEdits } from '../src/model/draft.ts';
import { broughtByLibrary, formFields } from '../src/model/form-fields.ts';
import type { Problem } from '../src/model/problem.ts';
import { ok, type Result } from '../src/model/result.ts';
import { defaultSettings } from '../src/model/settings.ts';
import type { ActiveTab } from '../src/platform/active-tab.ts';
import { obstacleOf, obstacleOfType, refusalOf } from '../src/url/obstacle.ts';
import { urlKey } from '../src/url/url-key.ts';
import { arrivedAt } from './arrived-at.ts';
import { type CatalogSession, startCatalogSession } from './catalog-session.ts';
import type { Collaborators } from './collaborators.ts';
import { DraftKeeper } from './draft-keeper.ts';
import {
  type BodyState,
  type ChosenScope,
  chosenDestinations,
  type FormState,
  type PageAddress,
  type Store,
} from './form-state.ts';
import { ImageLoader } from './image-loader.ts';
import { addressOf, isSamePage } from './page-address.ts';
import { SuggestionKeeper } from './suggestion-keeper.ts';

/** What the form can do. Everything with an effect happens here; what is shown follows from the store. */
export interface Session extends Pick<CatalogSession, 'createTopic'> {
  edit(edits: DraftEdits): void;
  /** Looks whether the library holds the page under the address as it is typed now. */
  addressEdited(): Promise<void>;
  /** Takes another part of the page for the clip's body. */
  chooseBody(scope: ChosenScope): Promise<void>;
  save(): Promise<void>;
  undo(): Promise<void>;
  /** Call it when the popup goes. */
  close(): void;
}

/**
 * Reads the page that the popup was opened on and fills the store. The order is the product's promise: first the form is
 * on the screen, then the metadata comes in, then the body; the database is read meanwhile, and no worker is waited for.
 */
export function startSession(store: Store, world: Collaborators): Session {
  const images = new ImageLoader(world.loadImage);
  const suggestions = new SuggestionKeeper(world.openSuggester(), (found) =>
    store.dispatch({ type: 'suggested', suggestions: found }),
  );
  let isLibraryRead = false;
  const terms = startCatalogSession(store, world, edit);
  let keeper: DraftKeeper | null = null;
  let stopWatchingArrivals: (() => void) | null = null;
  let stopWatching: (() => void) | null = null;
  let body: Promise<void> = Promise.resolve();
  let lookingUp: Promise<void> = Promise.resolve();

  async function start(): Promise<void> {
    const tab = await world.activeTab();
    const obstacle = tab === null ? obstacleOf(undefined) : obstacleOf(tab.url);
    if (tab?.url === undefined || obstacle !== null) {
      store.dispatch({ type: 'obstructed', problem: obstacle ?? refusalOf('', 'no tab') });
      return;
    }
    const page = addressOf(tab, tab.url, defaultSettings);
    store.dispatch({ type: 'page-known', page });
    stopWatching = world.onNavigated(tab.id, (url) => {
      if (!isSamePage(url, store.get())) store.dispatch({ type: 'navigated' });
    });
    await world.painted();
    await Promise.all([readPage(page), readLibrary(tab, tab.url)]);
  }

  async function readPage(page: PageAddress): Promise<void> {
    if (await readMetadata(page)) await Promise.all([readRest(page.tabId), terms.read()]);
  }

  /** Returns whether the page can be clipped. */
  async function readMetadata(page: PageAddress): Promise<boolean> {
    const opened = await world.openPage(page.tabId);
    const obstacle = opened.ok ? obstacleOfType(opened.value.contentType) : refusalOf(page.visited, opened.error);
    if (obstacle !== null) {
      store.dispatch({ type: 'obstructed', problem: obstacle });
      return false;
    }
    const metadata = await world.readMetadata(page.tabId);
    if (!metadata.ok) {
      store.dispatch({ type: 'obstructed', problem: metadata.error });
      return false;
    }
    store.dispatch({ type: 'metadata-read', metadata: metadata.value });
    return true;
  }

  async function readRest(tabId: number): Promise<void> {
    await readBody(tabId, 'auto');
    images.prepare(store.get());
  }

  function readBody(tabId: number, scope: BodyScope): Promise<void> {
    const reading: Promise<void> = world.readBody(tabId, scope).then((read) => {
      // The user may have chosen another part meanwhile.
      if (body !== reading) return;
      store.dispatch({ type: 'body-read', scope, body: bodyStateOf(read) });
      suggestAgain();
    });
    body = reading;
    return reading;
  }

  async function chooseBody(scope: ChosenScope): Promise<void> {
    const { bodies, page, isSaving, isNavigated } = store.get();
    const known = bodies[scope];
    // What the tab shows by now is not the page that the form is about.
    if (page === null || isSaving || (isNavigated && known === undefined)) return;
    if (known !== undefined) {
      body = Promise.resolve();
      store.dispatch({ type: 'body-read', scope, body: known });
      suggestAgain();
      return;
    }
    store.dispatch({ type: 'body-asked' });
    await readBody(page.tabId, scope);
  }

  /** After the form has its body and knows how the page is filed: never before what the user waits for. */
  function suggestAgain(): void {
    if (isLibraryRead) void suggestions.refresh(store.get());
  }

  async function readLibrary(tab: ActiveTab, url: string): Promise<void> {
    const settings = await world.readSettings();
    if (settings.ok) store.dispatch({ type: 'settings-read', settings: settings.value });
    else store.dispatch({ type: 'failed', problem: settings.error });
    // Settings that cannot be read must not keep a known clip or a draft from the form.
    const page = addressOf(tab, url, settings.ok ? settings.value : defaultSettings);
    store.dispatch({ type: 'page-known', page });
    const [known, draft, destinations] = await Promise.all([
      findKnown(page.key),
      world.readDraft(page.key),
      world.readDestinations(),
    ]);
    if (known.ok) store.dispatch({ type: 'known-read', ...known.value });
    else store.dispatch({ type: 'failed', problem: known.error });
    if (destinations.ok) store.dispatch({ type: 'destinations-read', destinations: destinations.value });
    else store.dispatch({ type: 'failed', problem: destinations.error });
    // What was not stored is the newer one: the next that is stored takes it away.
    const unsent = world.unsentDrafts.read(page.key)?.edits ?? null;
    const isUnstored = unsent !== null || Object.keys(store.get().edits).length > 0;
    if (!draft.ok) store.dispatch({ type: 'failed', problem: draft.error });
    const edits = unsent ?? (draft.ok ? draft.value : null);
    if (edits !== null) store.dispatch({ type: 'draft-read', edits });
    isLibraryRead = true;
    suggestAgain();
    // Only now: a draft put before the stored one was read would take its place.
    keeper = keeperOf(page.key);
    if (isUnstored) keepEdits();
  }

  function keeperOf(key: string): DraftKeeper {
    const draftOf = (edits: DraftEdits) => ({ key, edits, editedAt: world.now().toISOString() });
    return new DraftKeeper(async (edits) => (await world.send('draft.put', draftOf(edits))).ok, {
      write: (edits) => world.unsentDrafts.write(draftOf(edits)),
      drop: () => world.unsentDrafts.drop(key),
    });
  }

  /** The clip that the library holds under a key, and where it was sent. */
  async function findKnown(key: string): Promise<Result<Known, Problem>> {
    const known = await world.findClip(key);
    if (!known.ok) return known;
    if (known.value === null) return ok({ known: null, sentTo: [] });
    const deliveries = await world.readDeliveries(known.value.id);
    return deliveries.ok
      ? ok({ known: known.value, sentTo: deliveries.value.map(({ destinationId }) => destinationId) })
      : deliveries;
  }

  function keepEdits(): void {
    const { edits } = store.get();
    if (Object.keys(edits).length > 0) keeper?.keep(edits);
  }

  /** After a save that was refused or undone: the form's edits are unsaved once more. */
  function resumeDraft(): void {
    keeper?.resume();
    keepEdits();
  }

  /** A request that was on its way when the save was undone cannot be called back, but it can be told of. */
  function watchArrivals(clipId: string): void {
    stopWatchingArrivals?.();
    stopWatchingArrivals = world.onDelivery(clipId, async () => {
      store.dispatch({ type: 'arrived-all-the-same', staysIn: await arrivedAt(clipId, world) });
    });
  }

  async function save(): Promise<void> {
    const before = store.get();
    if (before.isSaving || before.metadata === null || before.obstacle !== null || before.saved !== null) return;
    store.dispatch({ type: 'save-started' });
    // The drafts go on until the last moment: the popup may be closed while the body is still being read.
    await Promise.all([body, lookingUp, terms.settled()]);
    await keeper?.stop();
    const state = store.get();
    const reply = await world.send('clip.save', {
      expectedRevision: state.known?.revision ?? null,
      fields: formFields(state),
      content: contentOf(state),
      signs: await suggestions.signs(state),
      destinationIds: chosenDestinations(state),
      image: await images.take(state),
      tabId: state.page?.tabId ?? null,
    });
    if (reply.ok) {
      store.dispatch({ type: 'saved', ...reply.value });
      // The save has dropped the draft of the address it filed the clip under; the draft is the visited page's.
      const { page } = state;
      if (page !== null) world.unsentDrafts.drop(page.key);
      if (page !== null && page.key !== urlKey(reply.value.clip.urls.clean)) {
        await world.send('draft.discard', { key: page.key });
      }
      return;
    }
    resumeDraft();
    store.dispatch({ type: 'failed', problem: reply.error });
    // The other window's clip is what a second press of Save now updates.
    if (reply.error.code === 'conflict') await lookUp(urlKey(formFields(state).urls.clean));
  }

  async function lookUp(key: string): Promise<void> {
    const found = await findKnown(key);
    if (!found.ok) return;
    // Under an address of its own the page is a new clip, but what the form shows stays as it is.
    const isNewPage = found.value.known === null && store.get().known !== null;
    if (isNewPage) edit({ ...broughtByLibrary(store.get()), ...store.get().edits });
    store.dispatch({ type: 'known-read', ...found.value });
  }

  function edit(edits: DraftEdits): void {
    store.dispatch({ type: 'edited', edits });
    keeper?.keep(store.get().edits);
    suggestAgain();
  }

  void start();
  return {
    edit,
    createTopic: terms.createTopic,
    addressEdited() {
      lookingUp = lookUp(urlKey(formFields(store.get()).urls.clean));
      return lookingUp;
    },
    chooseBody,
    save,
    async undo() {
      const { saved, page } = store.get();
      if (saved === null) return;
      const reply = await world.send('clip.trash', { ids: [saved.clip.id] });
      if (!reply.ok) {
        store.dispatch({ type: 'failed', problem: reply.error });
        return;
      }
      // Before the look: what arrives in between would be missed.
      watchArrivals(saved.clip.id);
      store.dispatch({ type: 'undone', staysIn: await arrivedAt(saved.clip.id, world) });
      resumeDraft();
      if (page !== null) await world.unmark(page.tabId);
    },
    close() {
      stopWatching?.();
      stopWatchingArrivals?.();
      suggestions.close();
    },
  };
}

/** As `known-read` carries it. */
type Known = { readonly known: Clip | null; readonly sentTo: string[] };

function bodyStateOf(read: Result<ArticleBody, Problem>): BodyState {
  return read.ok
    ? { status: 'found', body: read.value }
    : { status: 'none', reason: `${read.error.message} ${read.error.nextStep}` };
}

function contentOf(state: FormState): Pick<ClipContent, 'body' | 'metas' | 'jsonLd'> {
  return {
    body: state.body.status === 'found' ? state.body.body : null,
    metas: state.metadata?.metas ?? [],
    jsonLd: state.metadata?.jsonLd ?? [],
  };
}
