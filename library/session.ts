import type { Topic } from '../src/model/catalog.ts';
import { aroundPlace, readerPath } from '../src/model/reader-address.ts';
import type { ExportFormat } from '../src/model/settings.ts';
import type { Change } from '../src/platform/changes.ts';
import { onceAWhile } from '../src/ui/once-a-while.ts';
import { type ClipActions, clipActions } from './clip-actions.ts';
import { followOutbox } from './follow-outbox.ts';
import type { LibraryAction, LibraryState, Row } from './library-state.ts';
import { readList } from './list-reader.ts';
import { isPlain } from './list-request.ts';
import { isSameRoute, type Route } from './route.ts';
import { rowsOf, startRowLoader } from './row-loader.ts';
import { clipsInWords, sentInWords } from './words.ts';
import type { LibraryWorld } from './world.ts';

export interface Store {
  get(): LibraryState;
  dispatch(action: LibraryAction): void;
}

/** What the page can do. Everything with an effect happens here; what is shown follows from the store. */
export interface Session extends ClipActions {
  /** Shows what an address names. */
  show(route: Route): Promise<void>;
  /** Has the rows in `[from, to)` of the list read. */
  showRows(from: number, to: number): Promise<void>;
  /** Goes to a clip's reader view, which marks it as read. */
  read(id: string): void;
  /** Opens a clip's page, which marks it as read. */
  open(id: string): void;
  /** Reads what the list can be filtered by. */
  readTerms(): Promise<void>;
  /** The topics that clips can be filed under now. */
  readTopics(): Promise<readonly Topic[]>;
  /** Sends clips to a destination, once more where they were sent already. */
  sendTo(ids: readonly string[], destinationId: string): Promise<void>;
  /** Tries at once what waits: for one destination or all, of one clip or all; goes on where one was stopped. */
  retry(which: { readonly destinationId: string | null; readonly clipId: string | null }): Promise<void>;
  exportAs(ids: readonly string[], format: ExportFormat): Promise<void>;
  exportRaw(id: string): void;
  /** Takes files to the page that imports them. */
  importFiles(files: readonly File[]): void;
  close(): void;
}

/** Rows that the page opens with, more than any screen shows. */
const firstRows = 50;
/** Pixels of a row with an excerpt, at least: a search reads the texts of what it shows, and shows first what is seen. */
const foundHeight = 130;
/** So many take long enough to say that something is going on. */
const manyClips = 500;
/** Several writes in a row, an import say, are read once, in ms. */
const settleTime = 120;

/** Reads the library into the store and keeps it as the background writes it. */
export function startSession(store: Store, world: LibraryWorld): Session {
  let reads = 0;
  /** Rows to read again; null for all. */
  let changed: Set<string> | null = new Set();
  let rowLeft = world.rowLeft();
  const outbox = followOutbox(store, world);
  const rows = startRowLoader(store, world, outbox.deliveriesOf);

  /** The first rows of the plain list need no index: they are there before it is read. */
  async function readFirst(route: Route, isWanted: () => boolean): Promise<void> {
    if (!isPlain(route) && route.view === 'clips') return;
    const [first, total] = await Promise.all([world.readFirst(route.view, firstRows), world.readTotal()]);
    if (!isWanted() || !first.ok) return;
    const read = new Map<string, Row>();
    for (const row of first.value) {
      if ('unreadable' in row) read.set(row.unreadable.id, row);
      else if (route.view === 'trash' || (row.clip.readingState?.archivedAt ?? null) === null) {
        read.set(row.clip.id, { clip: row.clip, snippet: null });
      }
    }
    const ids = [...read.keys()];
    // Together with the list: lines that come in later would move the rows under the pointer.
    const showDeliveries = await outbox.deliveriesOf(ids);
    if (!isWanted()) return;
    const answer = { isWhole: first.value.length < firstRows, foundCount: null, indexedCount: null, notes: [] };
    if (total.ok) store.dispatch({ type: 'counted', total: total.value });
    store.dispatch({ type: 'list-read', route, ids, answer, rows: read, isFresh: true });
    showDeliveries();
  }

  /** Reads the list of the route; `again` are the rows to read anew, null for all. */
  async function read(again: ReadonlySet<string> | null): Promise<void> {
    reads += 1;
    const mine = reads;
    const isWanted = (): boolean => mine === reads;
    const { route, status } = store.get();
    if (status === 'opening') await readFirst(route, isWanted);
    const count = async (): Promise<void> => {
      const total = await world.readTotal();
      if (total.ok && isWanted()) store.dispatch({ type: 'counted', total: total.value });
    };
    // That nothing was found is another thing to say than that there is nothing.
    if (store.get().total === null) await count();
    const isOther = !isSameRoute(route, store.get().shown) || status === 'opening';
    let missing = again;
    for await (const list of readList(route, world, isOther, isWanted)) {
      if (!isWanted()) return;
      if (!list.ok) {
        store.dispatch({ type: 'failed', problem: list.error });
        return;
      }
      await show(route, list.value, missing, isWanted);
      // Further pieces of a list add to what was read just now.
      missing = new Set();
    }
    if (rowLeft !== null && isWanted()) {
      // The browser cannot restore the place: the page had no list yet when it tried to.
      if (store.get().ids.includes(rowLeft)) store.dispatch({ type: 'went-to', id: rowLeft });
      rowLeft = null;
    }
    await count();
    if (!isWanted()) return;
    if (store.get().answer.indexedCount !== null) void world.send('search.maintain', null);
  }

  async function show(
    route: Route,
    list: { readonly ids: readonly string[]; readonly answer: LibraryState['answer'] },
    again: ReadonlySet<string> | null,
    isWanted: () => boolean,
  ): Promise<void> {
    const state = store.get();
    const isOther = !isSameRoute(route, state.shown);
    const first = route.query === '' ? firstRows : Math.ceil(world.screenHeight() / foundHeight);
    const around = isOther ? list.ids.slice(0, first) : rows.around(list.ids);
    const needed = around.filter((id) => isOther || again === null || again.has(id) || !state.rows.has(id));
    const [fresh, showDeliveries] = await Promise.all([rowsOf(needed, route, world), outbox.deliveriesOf(needed)]);
    if (!isWanted()) return;
    const isFresh = isOther || again === null;
    const kept = isFresh ? new Map<string, Row>() : new Map([...state.rows].filter(([id]) => !again.has(id)));
    const read = new Map([...kept, ...fresh]);
    store.dispatch({ type: 'list-read', route, ids: list.ids, answer: list.answer, rows: read, isFresh: true });
    showDeliveries();
  }

  async function readSettings(): Promise<void> {
    const settings = await world.readSettings();
    if (settings.ok) store.dispatch({ type: 'settings-read', settings: settings.value });
    else store.dispatch({ type: 'failed', problem: settings.error });
  }

  async function readTerms(): Promise<void> {
    const terms = await world.readFilterTerms();
    if (terms.ok) store.dispatch({ type: 'terms-read', terms: terms.value });
    else store.dispatch({ type: 'failed', problem: terms.error });
  }

  const reading = onceAWhile(async () => {
    const again = changed;
    changed = new Set();
    await read(again);
    if (store.get().terms !== null) await readTerms();
  }, settleTime);

  function onChange(change: Change): void {
    outbox.onChange(change);
    if (change.kind === 'settings') void readSettings();
    const isSearched = change.kind === 'highlights' && store.get().route.query !== '';
    if (change.kind !== 'clips' && change.kind !== 'search' && !isSearched) return;
    if (change.kind !== 'search') {
      changed = change.ids === undefined || changed === null ? null : new Set([...changed, ...change.ids]);
    }
    reading.ask();
  }

  /** Takes the progress off the screen even where the task fails, so that a bug does not look like work. */
  const untilDone = <T>(task: Promise<T>): Promise<T> =>
    task.finally(() => store.dispatch({ type: 'progressed', progress: null }));

  /** Shows how far a long task has come, in steps that cost nothing against it. */
  const progress =
    (task: string, count: number) =>
    (done: number): void => {
      if (done % 20 !== 0) return;
      store.dispatch({ type: 'progressed', progress: `${task} ${Math.min(done + 1, count)} of ${count}…` });
    };

  async function exportAs(ids: readonly string[], format: ExportFormat): Promise<void> {
    const onProgress = progress('Exporting', ids.length);
    onProgress(0);
    const exported = await untilDone(world.exportSelected({ ids, format, onProgress }));
    if (!exported.ok) {
      store.dispatch({ type: 'failed', problem: exported.error });
      return;
    }
    const { file, count, failures } = exported.value;
    if (file !== null) {
      world.saveFile(file);
      store.dispatch({ type: 'told', toast: { text: `${clipsInWords(count)} exported as ${file.name}.`, undo: null } });
    }
    const [first] = failures;
    if (first === undefined) return;
    const message = `${clipsInWords(failures.length)} could not be exported. ${first.message}`;
    const details = failures.flatMap((failure) => failure.details?.slice(0, 1) ?? []);
    store.dispatch({ type: 'failed', problem: { ...first, message, details } });
  }

  async function sendTo(ids: readonly string[], destinationId: string): Promise<void> {
    const destination = store.get().outbox?.destinations.find(({ id }) => id === destinationId);
    const name = destination?.name ?? 'the destination';
    if (ids.length > manyClips) {
      store.dispatch({ type: 'progressed', progress: `Queueing ${clipsInWords(ids.length)}…` });
    }
    const reply = await untilDone(world.send('delivery.send', { clipIds: [...ids], destinationId }));
    if (!reply.ok) {
      store.dispatch({ type: 'failed', problem: reply.error });
      return;
    }
    const text = sentInWords(reply.value.ids.length, name, destination?.pause ?? null);
    store.dispatch({ type: 'told', toast: { text, undo: null } });
  }

  async function retry(which: Parameters<Session['retry']>[0]): Promise<void> {
    const stopped = (store.get().outbox?.destinations ?? []).filter(
      ({ id, pause }) => pause?.by === 'refusal' && (which.destinationId === null || which.destinationId === id),
    );
    for (const { id } of stopped) {
      const reply = await world.send('destination.pause', { id, isPaused: false });
      if (!reply.ok) store.dispatch({ type: 'failed', problem: reply.error });
    }
    const reply = await world.send('delivery.retry', which);
    if (!reply.ok) store.dispatch({ type: 'failed', problem: reply.error });
    else store.dispatch({ type: 'told', toast: { text: 'Trying again.', undo: null } });
  }

  function exportRaw(id: string): void {
    const row = store.get().rows.get(id);
    if (row === undefined || !('unreadable' in row)) return;
    const content = `${JSON.stringify(row.unreadable.raw, null, 2)}\n`;
    world.saveFile({ name: `${id}.json`, mediaType: 'application/json', content });
  }

  const stopListening = world.onChange(onChange);
  void readSettings();
  void read(null);
  return {
    ...clipActions(store, world),
    async show(route) {
      if (isSameRoute(route, store.get().route)) return;
      store.dispatch({ type: 'route-changed', route });
      await read(null);
    },
    showRows: rows.show,
    read(id) {
      const { ids, shown } = store.get();
      if (shown.view === 'trash') return;
      void world.send('clip.mark', { ids: [id], marks: { isRead: true } });
      world.goTo(readerPath({ clipId: id, listIds: aroundPlace(ids, ids.indexOf(id)) }));
    },
    open(id) {
      const row = store.get().rows.get(id);
      if (row === undefined || 'unreadable' in row || !/^https?:/i.test(row.clip.urls.clean)) return;
      world.openPage(row.clip.urls.clean);
      void world.send('clip.mark', { ids: [id], marks: { isRead: true } });
    },
    readTerms,
    async readTopics() {
      const catalog = await world.readCatalog();
      if (!catalog.ok) store.dispatch({ type: 'failed', problem: catalog.error });
      return catalog.ok ? catalog.value.topics : [];
    },
    sendTo,
    retry,
    exportAs,
    exportRaw,
    importFiles: (files) => void world.importFiles(files),
    close() {
      reading.stop();
      outbox.close();
      stopListening();
    },
  };
}
