import { wantedTopic } from '../../src/catalog/create-topic.ts';
import type { QueuedPage } from '../../src/model/queued-page.ts';
import { noWeights } from '../../src/model/term-weights.ts';
import { onceAWhile } from '../../src/ui/once-a-while.ts';
import { rulesOfSettings } from '../../src/url/rules-of-settings.ts';
import { type Candidate, candidatesOfTabs, candidatesOfText, choicesByRules } from './candidates.ts';
import { type RunSession, type SeveralStore, severalLock, startRunSession } from './run-session.ts';
import { chosenPages, filingOf, isLeft, type SeveralState } from './state.ts';
import type { SeveralWorld } from './world.ts';

/** What the page can do. */
export interface SeveralSession extends Pick<RunSession, 'stop' | 'retry'> {
  setText(text: string): void;
  choose(candidates: readonly Candidate[], areChosen: boolean): void;
  /** Topics, offerings, destinations, and what becomes of known pages. */
  edit(edits: Partial<Pick<SeveralState, 'topics' | 'offerings' | 'ifKnown' | 'chosenDestinations'>>): void;
  createTopic(name: string): Promise<void>;
  /** Asks for access to all sites. Call it straight from a click. */
  allowAll(): Promise<void>;
  /** Gives that access back. */
  withdrawAll(): Promise<void>;
  /** Clips what is chosen. Call it straight from a click. */
  start(): Promise<void>;
  /** Takes up what an earlier time has left. Call it straight from a click. */
  resume(): Promise<void>;
  /** Forgets pages of the queue. */
  forget(pages: readonly QueuedPage[]): Promise<void>;
  /** Adds links to those of the text. */
  addLinks(urls: readonly string[]): void;
  /** Back to choosing. */
  again(): Promise<void>;
  close(): void;
}

/** How often what others have changed is looked at, in ms. */
const lookAgain = 300;

export function startSeveralSession(store: SeveralStore, world: SeveralWorld): SeveralSession {
  const running = startRunSession(store, world);
  const { get, change } = store;
  const rules = () => rulesOfSettings(get().settings);

  const tabs = onceAWhile(readTabs, lookAgain);
  const known = onceAWhile(findKnown, lookAgain);
  const queue = onceAWhile(readQueue, lookAgain);
  const stops = [
    world.onTabsChange(() => {
      tabs.ask();
      // A window that was at it may have been closed.
      queue.ask();
    }),
    world.onAccessChange(tabs.ask),
    world.onChange(({ kind }) => {
      if (kind === 'clips') known.ask();
      if (kind === 'queue') queue.ask();
      if (kind === 'destinations') void readDestinations();
      if (kind === 'catalog') void readCatalog();
      if (kind === 'settings') void followSettings();
    }),
  ];

  async function open(): Promise<void> {
    await readSettings();
    const given = world.takeGivenText();
    if (given !== '') setText(given);
    await Promise.all([readTabs(), readQueue(), readDestinations()]);
    await readCatalog();
  }

  async function readSettings(): Promise<void> {
    const settings = await world.readSettings();
    if (!settings.ok) change({ problem: settings.error });
    else change({ settings: settings.value, ...(get().problem?.code === 'settings-invalid' ? { problem: null } : {}) });
  }

  /** Other rules may tell other pages apart; what the user has chosen stays chosen. */
  async function followSettings(): Promise<void> {
    await readSettings();
    const { choices, links, text } = get();
    change({ choices: choicesByRules(choices, links.links, rules()), links: candidatesOfText(text, rules()) });
    await readTabs();
  }

  async function readTabs(): Promise<void> {
    const [all, mayReadAll] = await Promise.all([world.readTabs(), world.hasAccessToEverySite()]);
    // What is running was chosen from the list as it was.
    const { tabs: candidates, hidden } = candidatesOfTabs(all, rules(), mayReadAll);
    change({ tabs: candidates, hiddenTabs: hidden, mayReadAll });
    await findKnown();
  }

  async function findKnown(): Promise<void> {
    const { tabs: ofTabs, links } = get();
    const keys = [...ofTabs, ...links.links].map(({ key }) => key);
    const found = await world.findListedKeys([...new Set(keys)]);
    if (found.ok) change({ known: found.value });
    else change({ problem: found.error });
  }

  async function readQueue(): Promise<void> {
    const [read, isRunning] = await Promise.all([world.readQueue(), world.isLockHeld(severalLock)]);
    if (!read.ok) {
      change({ problem: read.error });
      return;
    }
    const own = new Set(get().jobs.map(({ id }) => id));
    const ofMenu = read.value.filter(({ from }) => from === 'menu');
    change({
      // What another window is at is not left over.
      unfinished: isRunning ? [] : read.value.filter((page) => isLeft(page) && !own.has(page.id)),
      recent: ofMenu.toReversed(),
    });
  }

  async function readDestinations(): Promise<void> {
    const destinations = await world.readDestinations();
    if (destinations.ok) change({ destinations: destinations.value });
    else change({ problem: destinations.error });
  }

  async function readCatalog(): Promise<void> {
    const [catalog, weights] = await Promise.all([world.readCatalog(), world.readTermWeights()]);
    if (!catalog.ok) change({ problem: catalog.error });
    else change({ catalog: catalog.value, isCatalogRead: true, termWeights: weights.ok ? weights.value : noWeights });
  }

  function setText(text: string): void {
    change({ text, links: candidatesOfText(text, rules()) });
    known.ask();
  }

  function start(): Promise<void> {
    const filing = filingOf(get());
    const askedAt = world.now().toISOString();
    const pages = chosenPages(get()).map(({ url, title, from }): QueuedPage => {
      return { id: world.newId(), url, title, from, filing, askedAt, outcome: null };
    });
    return running.run(pages);
  }

  async function forget(pages: readonly QueuedPage[]): Promise<void> {
    const removed = await world.send('queue.remove', { ids: pages.map(({ id }) => id) });
    if (!removed.ok) change({ problem: removed.error });
    await readQueue();
  }

  void open();
  return {
    setText,
    choose(candidates, areChosen) {
      const open = candidates.filter(({ obstacle }) => obstacle === null);
      change({ choices: new Map([...get().choices, ...open.map(({ id }) => [id, areChosen] as const)]) });
    },
    edit: change,
    async createTopic(name) {
      const { catalog, settings } = get();
      const wanted = wantedTopic(name, catalog.topics, settings.newTopics === 'proposed');
      const topic = await world.send('topic.create', wanted);
      if (!topic.ok) change({ problem: topic.error });
      else if (get().topics.every(({ id }) => id !== topic.value.id))
        change({ topics: [...get().topics, topic.value] });
    },
    async allowAll() {
      await world.requestAccessToEverySite();
      await readTabs();
    },
    async withdrawAll() {
      await world.dropAccessToEverySite();
      await readTabs();
    },
    start,
    stop: running.stop,
    retry: running.retry,
    resume: () => running.run(get().unfinished),
    forget,
    addLinks: (urls) => setText([get().text.trimEnd(), ...urls].filter((part) => part !== '').join('\n')),
    async again() {
      const pages = get().jobs.map(({ page }) => page);
      change({
        step: 'choose',
        jobs: [],
        choices: new Map(),
        text: '',
        links: candidatesOfText('', rules()),
        problem: null,
      });
      await forget(pages);
      await readTabs();
    },
    close() {
      for (const stop of stops) stop();
      for (const each of [tabs, known, queue]) each.stop();
    },
  };
}
