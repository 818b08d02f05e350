import { browser } from './browser.ts';
import { ownPageUrl } from './own-pages.ts';

/** In the address of a page that is given files: the name of the channel that they come by. */
const parameter = 'files';
/** In ms: a page of ours has asked by then, or it was closed again. */
const patience = 30_000;

const channelOf = (token: string): BroadcastChannel => new BroadcastChannel(`sheaf-files-${token}`);

/**
 * Opens one of Sheaf's pages in a new tab and gives it files, which stay where they lie on the disk: handing a file on
 * copies nothing. The page takes them by `takeFiles()`.
 *
 * @param path of the page: `library/transfer/index.html`
 */
export async function handOverFiles(path: string, files: readonly File[]): Promise<void> {
  const token = crypto.randomUUID();
  const channel = channelOf(token);
  channel.addEventListener('message', () => {
    channel.postMessage(files);
    channel.close();
  });
  setTimeout(() => channel.close(), patience);
  await browser.tabs.create({ url: `${ownPageUrl(path)}#${parameter}=${token}` });
}

/** The files that another page has opened this one for; null for none, also where it is reloaded later. */
export async function takeFiles(hash: string): Promise<readonly File[] | null> {
  const token = new URLSearchParams(hash.slice(1)).get(parameter);
  if (token === null) return null;
  const channel = channelOf(token);
  try {
    return await new Promise<readonly File[] | null>((resolve) => {
      channel.addEventListener('message', ({ data }: MessageEvent<readonly File[]>) => resolve(data));
      setTimeout(() => resolve(null), patience);
      channel.postMessage('ready');
    });
  } finally {
    channel.close();
  }
}
