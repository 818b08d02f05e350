import type { Anchor, Highlight, HighlightColor } from '../src/model/highlight.ts';
import type { Problem } from '../src/model/problem.ts';
import type { ReaderAddress } from '../src/model/reader-address.ts';
import { ok, type Result } from '../src/model/result.ts';
import type { Change } from '../src/platform/changes.ts';
import type { Neighbours } from '../src/platform/database/neighbours.ts';
import type { Article } from './article/article.ts';
import { type KeptPicture, loadPicture, putKeptPictures, sayWhyMissing } from './article/pictures.ts';
import { type Display, saveDisplay } from './display.ts';
import type { Panel, ReaderState } from './reader-state.ts';
import type { KeptPictures, ReaderWorld } from './world.ts';

export interface Store {
  get(): ReaderState;
  /** Changes parts of the state; what is named takes the place of what was. */
  set(changes: Partial<ReaderState>): void;
}

/** What the page can do. Everything with an effect happens here; what is shown follows from the store. */
export interface Session {
  /** The text is on the page now. */
  articleShown(article: Article): void;
  setDisplay(changes: Partial<Display>): void;
  togglePanel(panel: Panel): void;
  /** Takes the clip out of the trash. */
  restore(): Promise<void>;
  loadPictures(withCookies: boolean): Promise<void>;
  /** Has pictures kept with the clip: all of them, or once more those that could not be. Call it straight from a click. */
  keepPictures(which: 'all' | 'failed'): Promise<void>;
  /** Marks what is selected. `withNote` opens the list to write a note. */
  highlight(color: HighlightColor, withNote: boolean): Promise<void>;
  editHighlight(id: string, changes: Partial<Pick<Highlight, 'color' | 'note'>>): Promise<void>;
  removeHighlight(id: string): Promise<void>;
  undo(): Promise<void>;
  closeToast(): void;
  goToHighlight(id: string): void;
  openHighlight(id: string): void;
  selectionChanged(): void;
  selectSentence(): void;
  /** Remembers where reading stopped, when scrolling has come to rest. */
  scrolled(): void;
  /** Call it when the page goes or is hidden. */
  rememberPlace(): void;
  close(): void;
}

/** Scrolling counts as ended after this time, in ms. */
const restTime = 500;

/** Reads a clip into the store and keeps its highlights as the background writes them. */
export function startSession({ clipId, listIds }: ReaderAddress, store: Store, world: ReaderWorld): Session {
  let article: Article | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let remembered = '';

  const fail = (problem: Problem): void => store.set({ problem });

  async function start(): Promise<void> {
    const [full, trashedAt, kept, neighbours] = await Promise.all([
      world.readFullClip(clipId),
      world.readTrashedAt(clipId),
      world.readKeptPictures(clipId, new Set()),
      neighboursOf(clipId, listIds, world),
    ]);
    if (neighbours.ok) store.set({ neighbours: neighbours.value });
    if (!full.ok) {
      fail(full.error);
      return;
    }
    store.set({
      ...(kept.ok ? keptIn(kept.value) : {}),
      full: full.value,
      trashedAt: trashedAt.ok ? trashedAt.value : null,
      highlights: full.value.highlights ?? [],
    });
  }

  function repaint(highlights: readonly Highlight[]): void {
    store.set({ highlights, missing: article?.paint(highlights) ?? new Set() });
  }

  async function restorePlace(shown: Article): Promise<void> {
    const place = await world.readReadingPlace(clipId);
    if (!place.ok || place.value === null || place.value.fraction === 0) return;
    shown.scrollTo(place.value);
    remembered = place.value.quote.exact;
  }

  async function put(highlight: Highlight): Promise<boolean> {
    const kept = await world.send('highlight.put', highlight);
    if (!kept.ok) fail(kept.error);
    else repaint([...store.get().highlights.filter(({ id }) => id !== highlight.id), highlight]);
    return kept.ok;
  }

  async function readTrashedAt(): Promise<void> {
    const trashedAt = await world.readTrashedAt(clipId);
    if (trashedAt.ok) store.set({ trashedAt: trashedAt.value });
  }

  /** Shows what has been kept since. */
  async function readPictures(): Promise<void> {
    const known = store.get().keptPictures;
    const kept = await world.readKeptPictures(clipId, new Set(known.keys()));
    if (!kept.ok) return;
    const keptPictures = new Map([...known, ...kept.value.pictures]);
    store.set({
      ...keptIn(kept.value),
      keptPictures,
      pictures: { ...store.get().pictures, count: countMissing(keptPictures) },
    });
    showPictures();
  }

  /** Brings the pictures of the text to what is known of them. */
  function showPictures(): void {
    const { keptPictures, notKept } = store.get();
    putKeptPictures(article?.pictures ?? [], keptPictures);
    sayWhyMissing(article?.pictures ?? [], notKept);
  }

  const countMissing = (kept: ReadonlyMap<string, KeptPicture>): number =>
    article?.pictures.filter(({ url }) => !kept.has(url)).length ?? 0;

  async function onChange({ kind, ids }: Change): Promise<void> {
    if (ids?.includes(clipId) === false) return;
    if (kind === 'clips') await readTrashedAt();
    if (kind === 'images') await readPictures();
    if (kind !== 'highlights') return;
    const highlights = await world.readHighlights(clipId);
    if (highlights.ok) repaint(highlights.value);
  }

  function rememberPlace(): void {
    clearTimeout(timer);
    const place = article?.placeInView() ?? null;
    if (place === null || place.quote.exact === remembered) return;
    remembered = place.quote.exact;
    // Not waited for: the page may be going.
    void world.send('reading-place.put', { clipId, ...place, updatedAt: world.now().toISOString() });
  }

  /** Runs what changes the layout, and brings what was in view back into it. */
  function keepingPlace(change: () => void): void {
    const place = article?.placeInView() ?? null;
    change();
    if (place !== null && place.fraction > 0) requestAnimationFrame(() => void article?.scrollTo(place));
  }

  const newHighlight = ({ quote, position }: Anchor, color: HighlightColor): Highlight => {
    const now = world.now().toISOString();
    return { id: world.newId(), clipId, quote, position, color, note: '', createdAt: now, updatedAt: now };
  };

  const stopListening = world.onChange((change) => void onChange(change));
  void start();
  return {
    articleShown(shown) {
      article = shown;
      showPictures();
      store.set({ pictures: { count: countMissing(store.get().keptPictures), status: 'off', refused: 0 } });
      repaint(store.get().highlights);
      void restorePlace(shown);
    },
    setDisplay(changes) {
      keepingPlace(() => {
        const display = { ...store.get().display, ...changes };
        saveDisplay(localStorage, display);
        store.set({ display });
      });
    },
    togglePanel: (panel) => store.set({ panel: store.get().panel === panel ? null : panel, editing: null }),
    async restore() {
      const restored = await world.send('clip.restore', { ids: [clipId] });
      if (!restored.ok) fail(restored.error);
      else await readTrashedAt();
    },
    async loadPictures(withCookies) {
      const wanted = article?.pictures.filter(({ placeholder }) => placeholder.isConnected) ?? [];
      const pictures = { ...store.get().pictures, status: 'loading' as const };
      store.set({ pictures });
      const loaded = await Promise.all(wanted.map((picture) => loadPicture(picture, withCookies)));
      const refused = loaded.filter((isLoaded) => !isLoaded).length;
      store.set({ pictures: { ...pictures, status: 'on', refused } });
    },
    async keepPictures(which) {
      // Without it some pictures may come all the same: the reasons of the others say what is missing.
      await world.requestImageAccess().catch((cause: unknown) => {
        console.warn('Sheaf: the browser did not ask for the permission', cause);
      });
      const reply =
        which === 'all'
          ? await world.send('image.keep', { ids: [clipId] })
          : await world.send('image.retry', { ids: [clipId] });
      if (!reply.ok) fail(reply.error);
      else await readPictures();
    },
    async highlight(color, withNote) {
      // Asked anew: the browser tells of a changed selection some time after it has changed.
      const selected = article?.selected()?.anchor;
      if (selected === undefined) {
        tell('Select a passage first: v selects a sentence, Shift and the arrows change it.');
        return;
      }
      const made = newHighlight(selected, color);
      store.set({ color });
      if (!(await put(made))) return;
      getSelection()?.removeAllRanges();
      if (withNote) store.set({ panel: 'highlights', editing: made.id, selection: null });
      else tell('Highlighted.');
    },
    async editHighlight(id, changes) {
      const highlight = store.get().highlights.find((each) => each.id === id);
      if (highlight !== undefined) await put({ ...highlight, ...changes, updatedAt: world.now().toISOString() });
    },
    async removeHighlight(id) {
      const reply = await world.send('highlight.remove', { ids: [id] });
      if (!reply.ok) {
        fail(reply.error);
        return;
      }
      repaint(store.get().highlights.filter((each) => each.id !== id));
      store.set({ editing: null, toast: { text: 'Highlight deleted.', removed: reply.value.removed } });
    },
    async undo() {
      const removed = store.get().toast?.removed ?? [];
      for (const highlight of removed) if (!(await put(highlight))) return;
      tell('The highlight is back.');
    },
    closeToast: () => store.set({ toast: null }),
    goToHighlight(id) {
      const highlight = store.get().highlights.find((each) => each.id === id);
      if (highlight !== undefined) article?.scrollTo(highlight);
    },
    openHighlight: (id) => store.set({ panel: 'highlights', editing: id }),
    selectionChanged() {
      const selected = article?.selected() ?? null;
      if (selected === null) {
        if (store.get().selection !== null) store.set({ selection: null });
        return;
      }
      const { top, bottom, left } = selected.box;
      store.set({ selection: { anchor: selected.anchor, top, bottom, left } });
    },
    selectSentence: () => article?.selectSentence(),
    scrolled() {
      clearTimeout(timer);
      timer = setTimeout(rememberPlace, restTime);
    },
    rememberPlace,
    close() {
      clearTimeout(timer);
      stopListening();
    },
  };

  function tell(text: string): void {
    store.set({ toast: { text, removed: [] } });
  }
}

const keptIn = ({ pictures, failures, counts }: KeptPictures) => ({
  ...{ keptPictures: pictures, notKept: failures, keeping: counts },
});

/** What comes before and after a clip: in the list that its address carries, else in the library. */
async function neighboursOf(
  clipId: string,
  listIds: readonly string[],
  world: ReaderWorld,
): Promise<Result<Neighbours, Problem>> {
  const at = listIds.indexOf(clipId);
  if (at < 0) return world.readNeighbours(clipId);
  return ok({ previous: listIds[at - 1] ?? null, next: listIds[at + 1] ?? null });
}
