import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BodyPage } from '../corpus/body-page.ts';
import type { Runs } from './run-page.ts';

/** Writes what was expected and what each extractor gave, a file each, to be read side by side. */
export async function dumpPage(folder: string, page: BodyPage, runs: Runs): Promise<void> {
  await mkdir(folder, { recursive: true });
  const write = (suffix: string, text: string): Promise<void> => writeFile(join(folder, `${page.id}.${suffix}`), text);
  await write('expected.txt', `${page.url}\n\n${page.expected}\n`);
  for (const [name, run] of runs) {
    await write(`${name}.txt`, run.text);
    await write(`${name}.html`, run.extracted?.html ?? '');
  }
}
