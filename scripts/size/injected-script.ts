import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** The file of a built extension that a click injects into the page. */
export async function injectedScript(extension: string): Promise<string> {
  const folder = join(extension, 'content-scripts');
  const scripts = (await readdir(folder)).filter((name) => name.endsWith('.js'));
  const [script] = scripts;
  if (script === undefined || scripts.length > 1) throw new Error(`${folder} holds ${scripts.length} scripts, not one`);
  return join(folder, script);
}
