import { once } from 'node:events';
import type { Browser } from 'puppeteer-core';

/** Kills a browser with all of its processes, which Puppeteer has put into a group of their own. */
export async function killProcesses(browser: Browser): Promise<void> {
  const main = browser.process();
  if (main?.pid === undefined) throw new Error('the browser has no process of its own');
  const exited = once(main, 'exit');
  process.kill(-main.pid, 'SIGKILL');
  await exited;
}
