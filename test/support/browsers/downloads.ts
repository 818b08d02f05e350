import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * The bytes of the downloaded file with this extension; null while there is none. Firefox makes an empty file first, and
 * fills a second one beside it until it is done.
 */
export async function finishedDownload(downloads: string, extension: `.${string}`): Promise<Buffer | null> {
  const files = await readdir(downloads).catch(() => []);
  const name = files.find((file) => file.endsWith(extension));
  if (name === undefined || files.some((file) => /\.(?:part|crdownload)$/.test(file))) return null;
  const bytes = await readFile(join(downloads, name));
  return bytes.length > 0 ? bytes : null;
}
