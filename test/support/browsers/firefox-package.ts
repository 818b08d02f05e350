import { resolve } from 'node:path';
import { distOf } from '../../../scripts/build/extensions.ts';
import { webExt } from '../../../scripts/lib/web-ext.ts';

const folder = resolve('.artifacts');
const filename = 'sheaf-firefox.zip';

/** Packs dist/firefox the way it is published, and gives the package's path. */
export async function packForFirefox(): Promise<string> {
  const options = ['-s', distOf('firefox'), '-a', folder, '-n', filename, '--overwrite-dest'];
  const { exitCode, output } = await webExt('build', ...options);
  if (exitCode !== 0) throw new Error(`dist/firefox could not be packed: ${output}`);
  return resolve(folder, filename);
}
