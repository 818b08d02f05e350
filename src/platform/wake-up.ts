import { browser } from './browser.ts';

/** What the background can be woken for. */
type AlarmName = 'outbox' | 'search' | 'images';

/**
 * Has the background started at a time, or not at all (null). Browsers round it up: Chromium to 30 s from now.
 * It is kept while the background is stopped, but not by every browser over a restart.
 */
export async function setWakeUp(at: Date | null, name: AlarmName = 'outbox'): Promise<void> {
  if (at === null) await browser.alarms.clear(name);
  // Newer browsers answer once it is set.
  else await (browser.alarms.create(name, { when: at.getTime() }) as unknown);
}

/** Register synchronously. */
export function onWakeUp(task: () => void, wanted: AlarmName = 'outbox'): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === wanted) task();
  });
}

/** When the network comes back while the background runs. Register synchronously. */
export const onOnline = (task: () => void): void => globalThis.addEventListener('online', task);

/** Chromium stops a worker after 30 s without an event or a call of its API. */
const tick = 20_000;

/** Runs a task that the browser must not take for idleness. In Firefox nothing can prevent its end: the alarm goes on. */
export async function keepingAwake<T>(task: Promise<T>): Promise<T> {
  const timer = setInterval(() => void browser.runtime.getPlatformInfo(), tick);
  try {
    return await task;
  } finally {
    clearInterval(timer);
  }
}
