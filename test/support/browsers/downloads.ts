import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * The bytes of the downloaded file with this extension; null while there is none. Firefox makes an empty file first, and
 * fills a second one beside it until it is done; Chromium writes under another name, and renames at the end.
 */
export async function finishedDownload(downloads: string, extension: `.${string}`): Promise<Buffer | null> {
  const files = await readdir(downloads).catch(() => []);
  const name = files.find((file) => file.endsWith(extension));
  if (name === undefined || files.some((file) => /\.(?:part|crdownload)$/.test(file))) return null;
  const bytes = await readFile(join(downloads, name)).catch(unlessRenamed);
  return bytes !== null && bytes.length > 0 ? bytes : null;
}

/** Between the list and the reading a file can have got its last name. */
function unlessRenamed(cause: NodeJS.ErrnoException): null {
  if (cause.code === 'ENOENT') return null;
  throw cause;
}
