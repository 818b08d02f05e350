import type { ExportFormat } from '../src/model/settings.ts';
import type { Change } from '../src/platform/changes.ts';
import { exportClips } from './export-clips.ts';
import { followOutbox } from './follow-outbox.ts';
import { type GivenFile, importFiles } from './import-files.ts';
import { idsOnScreen, type LibraryAction, type LibraryState } from './library-state.ts';
import { clipsInWords, sentInWords } from './words.ts';
import type { LibraryWorld, View } from './world.ts';

export interface Store {
  get(): LibraryState;
  dispatch(action: LibraryAction): void;
}

/** What the page can do. Everything with an effect happens here; what is shown follows from the store. */
export interface Session {
  show(view: View): Promise<void>;
  loadMore(): Promise<void>;
  tickWholeView(): Promise<void>;
  trash(ids: readonly string[]): Promise<void>;
  restore(ids: readonly string[]): Promise<void>;
  undo(): Promise<void>;
  /** Sends clips to a destination, once more where they were sent already. */
  sendTo(ids: readonly string[], destinationId: string): Promise<void>;
  /** Tries at once what waits: for one destination or all, of one clip or all; goes on where one was stopped. */
  retry(which: { readonly destinationId: string | null; readonly clipId: string | null }): Promise<void>;
  exportAs(ids: readonly string[], format: ExportFormat): Promise<void>;
  exportRaw(id: string): void;
  importAll(files: readonly GivenFile[]): Promise<void>;
  close(): void;
}

const pageSize = 50;
/** A list that is read again takes in no more newcomers than this. */
const roomForNewcomers = 2 * pageSize;
/** So many take long enough to say that something is going on. */
const manyClips = 500;
/** Several writes in a row, an import say, are read once, in ms. */
const settleTime = 120;

/** Reads the library into the store and keeps it as the background writes it. */
export function startSession(store: Store, world: LibraryWorld): Session {
  let reads = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let newcomers = 0;
  const outbox = followOutbox(store, world);

  async function readFirst(limit: number): Promise<void> {
    reads += 1;
    const read = reads;
    const { view } = store.get();
    store.dispatch({ type: 'load-started' });
    const [page, total] = await Promise.all([world.readPage(view, null, limit), world.readTotal()]);
    // A later read, of another view perhaps, has overtaken this one.
    if (read !== reads) return;
    // Together with the list: lines that come in later would move the rows under the pointer.
    const showDeliveries = await outbox.deliveriesOf(page.ok ? idsOnScreen(page.value) : []);
    if (read !== reads) return;
    if (total.ok) store.dispatch({ type: 'counted', total: total.value });
    if (page.ok) store.dispatch({ type: 'list-replaced', page: page.value });
    else store.dispatch({ type: 'failed', problem: page.error });
    showDeliveries();
  }

  async function loadMore(): Promise<void> {
    const { view, next, status } = store.get();
    if (next === null || status !== 'ready') return;
    store.dispatch({ type: 'load-started' });
    const read = reads;
    const page = await world.readPage(view, next, pageSize);
    const showDeliveries = await outbox.deliveriesOf(page.ok ? idsOnScreen(page.value) : []);
    if (read !== reads) return;
    if (page.ok) store.dispatch({ type: 'page-appended', page: page.value });
    else store.dispatch({ type: 'failed', problem: page.error });
    showDeliveries();
  }

  async function readSettings(): Promise<void> {
    const settings = await world.readSettings();
    if (settings.ok) store.dispatch({ type: 'settings-read', settings: settings.value });
    else store.dispatch({ type: 'failed', problem: settings.error });
  }

  function onChange(change: Change): void {
    outbox.onChange(change);
    if (change.kind === 'settings') void readSettings();
    if (change.kind !== 'clips') return;
    clearTimeout(timer);
    newcomers += change.ids?.length ?? pageSize;
    timer = setTimeout(() => {
      // As much as is on the screen, and room for what has come on top of it. The room has an end: a large import would
      // otherwise make the list grow with itself, and every part of it be read and shown again for the next one.
      const shown = idsOnScreen(store.get()).length;
      const limit = Math.max(shown, Math.min(shown + newcomers, roomForNewcomers), pageSize);
      newcomers = 0;
      void readFirst(limit);
    }, settleTime);
  }

  /** Takes the progress off the screen even where the task fails, so that a bug does not look like work. */
  const untilDone = <T>(task: Promise<T>): Promise<T> =>
    task.finally(() => store.dispatch({ type: 'progressed', progress: null }));

  async function move(type: 'clip.trash' | 'clip.restore', ids: readonly string[]): Promise<void> {
    if (ids.length > manyClips) store.dispatch({ type: 'progressed', progress: `Moving ${clipsInWords(ids.length)}…` });
    const reply = await untilDone(world.send(type, { ids: [...ids] }));
    if (!reply.ok) {
      store.dispatch({ type: 'failed', problem: reply.error });
      return;
    }
    const moved = reply.value.ids;
    const isTrashed = type === 'clip.trash';
    if (isTrashed === (store.get().view === 'clips')) store.dispatch({ type: 'clips-gone', ids: moved });
    const text = `${clipsInWords(moved.length)} ${isTrashed ? 'deleted' : 'restored'}.`;
    store.dispatch({
      type: 'told',
      toast: { text, undo: { type: isTrashed ? 'clip.restore' : 'clip.trash', ids: moved } },
    });
  }

  async function undo(): Promise<void> {
    const step = store.get().toast?.undo;
    if (step === undefined || step === null) return;
    await move(step.type, step.ids);
    const { toast } = store.get();
    // Undoing is not done in turn: two buttons that undo each other help nobody.
    if (toast !== null) store.dispatch({ type: 'told', toast: { text: `Undone: ${toast.text}`, undo: null } });
  }

  /** Shows how far a long task has come, in steps that cost nothing against it. */
  const progress =
    (task: string, count: number) =>
    (done: number): void => {
      if (done % 20 !== 0) return;
      store.dispatch({ type: 'progressed', progress: `${task} ${done + 1} of ${count}…` });
    };

  async function exportAs(ids: readonly string[], format: ExportFormat): Promise<void> {
    const onProgress = progress('Exporting', ids.length);
    const { settings } = store.get();
    const { file, count, failures } = await untilDone(exportClips({ ids, format, settings, onProgress }, world));
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
    const row = store.get().unreadable.find((each) => each.id === id);
    if (row === undefined) return;
    const content = `${JSON.stringify(row.raw, null, 2)}\n`;
    world.saveFile({ name: `${id}.json`, mediaType: 'application/json', content });
  }

  async function importAll(files: readonly GivenFile[]): Promise<void> {
    if (files.length === 0) return;
    store.dispatch({ type: 'files-imported', files: null });
    const onProgress = progress('Importing', files.length);
    const imported = await untilDone(importFiles(files, store.get().settings, world, onProgress));
    store.dispatch({ type: 'files-imported', files: imported });
  }

  async function tickWholeView(): Promise<void> {
    const ids = await world.readAllIds(store.get().view);
    if (ids.ok) store.dispatch({ type: 'all-ticked', ids: ids.value });
    else store.dispatch({ type: 'failed', problem: ids.error });
  }

  const stopListening = world.onChange(onChange);
  void readSettings();
  void readFirst(pageSize);
  return {
    async show(view) {
      if (view === store.get().view) return;
      store.dispatch({ type: 'view-changed', view });
      await readFirst(pageSize);
    },
    loadMore,
    tickWholeView,
    trash: (ids) => move('clip.trash', ids),
    restore: (ids) => move('clip.restore', ids),
    undo,
    sendTo,
    retry,
    exportAs,
    exportRaw,
    importAll,
    close() {
      clearTimeout(timer);
      outbox.close();
      stopListening();
    },
  };
}
