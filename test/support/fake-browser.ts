/**
 * Stands in for webextension-polyfill in tests without a browser, as far as Sheaf uses it. Messages go through JSON as in
 * Chromium, and come from `fake.sender`, a page of the extension unless a test says otherwise.
 */
export interface FakeSender {
  readonly id?: string;
  readonly url?: string;
  readonly tab?: { readonly url?: string };
}
type MessageListener = (message: unknown, sender: FakeSender) => unknown;
type Task = () => void;

const id = 'sheaf-test';
const base = `chrome-extension://${id}/`;
const ownPage: FakeSender = { id, url: `${base}popup/index.html` };

const state = {
  sender: ownPage,
  listeners: [] as MessageListener[],
  startTasks: [] as Task[],
  alarms: new Map<string, number>(),
  alarmTasks: [] as ((alarm: { name: string }) => void)[],
  badges: [] as { text: string; tabId?: number }[],
  closedTabs: new Set<number>(),
  /** Each failure is thrown by one `sendMessage`, in order. */
  failures: [] as Error[],
};

/** What tests set and look at. */
export const fake = {
  base,
  id,
  ownPage,
  state,
  reset(): void {
    Object.assign(state, { sender: ownPage, listeners: [], startTasks: [], badges: [], failures: [] });
    state.alarms.clear();
    state.alarmTasks.length = 0;
    state.closedTabs.clear();
  },
};

const asJson = (value: unknown): unknown => (value === undefined ? undefined : JSON.parse(JSON.stringify(value)));

const setBadge = (tabId: number | undefined): void => {
  if (tabId !== undefined && state.closedTabs.has(tabId)) throw new Error(`No tab with id: ${tabId}.`);
};

export default {
  runtime: {
    id,
    getURL: (path: string) => new URL(path, base).href,
    async sendMessage(message: unknown): Promise<unknown> {
      const failure = state.failures.shift();
      if (failure !== undefined) throw failure;
      for (const listener of state.listeners) {
        const answer = listener(asJson(message), state.sender);
        if (answer !== undefined) return asJson(await answer);
      }
      throw new Error('Could not establish connection. Receiving end does not exist.');
    },
    onMessage: { addListener: (listener: MessageListener) => void state.listeners.push(listener) },
    onInstalled: { addListener: (task: Task) => void state.startTasks.push(task) },
    onStartup: { addListener: (task: Task) => void state.startTasks.push(task) },
    getPlatformInfo: async () => ({}),
  },
  alarms: {
    create: (name: string, { when }: { when: number }) => void state.alarms.set(name, when),
    clear: async (name: string) => state.alarms.delete(name),
    onAlarm: { addListener: (task: (alarm: { name: string }) => void) => void state.alarmTasks.push(task) },
  },
  contextMenus: { onClicked: { addListener: () => {} }, removeAll: async () => {}, create: () => {} },
  commands: { onCommand: { addListener: () => {} } },
  permissions: {
    contains: async () => true,
  },
  action: {
    async setBadgeBackgroundColor({ tabId }: { color: string; tabId?: number }): Promise<void> {
      setBadge(tabId);
    },
    async setTitle(): Promise<void> {},
    async setBadgeText(details: { text: string; tabId?: number }): Promise<void> {
      setBadge(details.tabId);
      state.badges.push(details);
    },
  },
};
