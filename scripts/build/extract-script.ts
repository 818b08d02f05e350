import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { bundleClassicScript } from './classic-script.ts';

/** Where the built extractor lies, relative to the repository. */
export const extractScriptPath = 'dist/extract.js';

/** Builds dist/extract.js and gives its text. */
export async function buildExtractScript(): Promise<string> {
  const code = await bundleClassicScript('scripts/extract/entry.ts');
  await mkdir(dirname(extractScriptPath), { recursive: true });
  await writeFile(extractScriptPath, code);
  return code;
}
