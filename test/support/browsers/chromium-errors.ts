import type { Browser, CDPSession, Protocol, Target } from 'puppeteer-core';

/**
 * Adds to `errors` what goes wrong in the popup, the pages and the worker of the extension. DevTools replays what a
 * target said before it was attached to, so nothing is missed.
 */
export function collectChromiumErrors(browser: Browser, origin: string, errors: string[]): void {
  const watched = new WeakSet<Target>();
  const watch = async (target: Target): Promise<void> => {
    if (!target.url().startsWith(origin) || watched.has(target)) return;
    watched.add(target);
    const session = await sessionOf(target);
    const where = target.url().slice(origin.length);
    session.on('Runtime.exceptionThrown', ({ exceptionDetails }) => {
      errors.push(`${where}: ${exceptionDetails.exception?.description ?? exceptionDetails.text}`);
    });
    session.on('Runtime.consoleAPICalled', ({ type, args }) => {
      if (type === 'error') errors.push(`${where}: ${args.map(spoken).join(' ')}`);
    });
    session.on('Log.entryAdded', ({ entry }) => {
      // A page may name an image that does not load; that is not an error of the extension.
      const isOfNetwork = entry.source === 'network' || isRefusal(entry.text);
      if (entry.level === 'error' && !isOfNetwork) errors.push(`${where}: ${entry.text}`);
    });
    await session.send('Runtime.disable');
    await Promise.all([session.send('Runtime.enable'), session.send('Log.enable')]);
    // A page's worker waits for every session that is attached to it before it begins.
    await session.send('Runtime.runIfWaitingForDebugger');
  };
  const onTarget = (target: Target): void => {
    watch(target).catch((cause: unknown) => {
      // A target that is gone before it could be watched has nothing to say any more.
      if (!/closed|detached|not found|no target/i.test(String(cause)))
        errors.push(`cannot watch ${target.url()}: ${cause}`);
    });
  };
  browser.on('targetcreated', onTarget);
  browser.on('targetchanged', onTarget);
  browser.targets().forEach(onTarget);
}

/** A worker with a second session on it would outlive `killBackground`, so puppeteer's own is used there. */
async function sessionOf(target: Target): Promise<CDPSession> {
  const worker = await target.worker();
  return worker === null ? target.createCDPSession() : worker.client;
}

/** A site that a link leads on to may not let itself be read; what Sheaf says of it is what counts. */
const isRefusal = (text: string): boolean => text.includes('has been blocked by CORS policy');

const spoken = (arg: Protocol.Runtime.RemoteObject): string => arg.description ?? String(arg.value);
