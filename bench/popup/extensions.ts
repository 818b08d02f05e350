import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { probe, probeName, probeTag } from './probe.ts';

const popup = 'popup/index.html';

/** The built extension in a folder of its own, its popup watched. */
export async function watchedExtension(built: string, folder: string): Promise<string> {
  await cp(built, folder, { recursive: true });
  const page = join(folder, popup);
  const html = await readFile(page, 'utf8');
  const watched = html.replace('<head>', `<head>${probeTag}`);
  if (watched === html) throw new Error(`${page} has no head`);
  await writeFile(page, watched);
  await writeFile(join(folder, probeName), probe);
  return folder;
}

/** An extension that is nothing but a popup with a line of text: what the browser itself takes. */
export async function bareExtension(folder: string): Promise<string> {
  const manifest = {
    ...{ manifest_version: 3, name: 'Bare', version: '1', action: { default_popup: popup } },
    permissions: ['activeTab'],
  };
  await mkdir(join(folder, 'popup'), { recursive: true });
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
  await writeFile(
    join(folder, popup),
    `<!doctype html><html><head><meta charset="utf-8">${probeTag}</head><body><p data-phase="ready">Bare</p></body></html>`,
  );
  await writeFile(join(folder, probeName), probe);
  return folder;
}
