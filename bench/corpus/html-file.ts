import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';

/** A gzipped page. The corpora keep every page in UTF-8, whatever its `<meta charset>` says. */
export async function readHtmlFile(path: string): Promise<string> {
  const bytes = await promisify(gunzip)(await readFile(path));
  return bytes.toString('utf8');
}
