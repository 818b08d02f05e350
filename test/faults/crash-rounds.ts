import { randomUUID } from 'node:crypto';
import type { Page } from 'puppeteer-core';
import type { ExtensionSession } from '../support/browsers/extension-session.ts';
import { extensionClient } from './extension-client.ts';
import { saveOne } from './save-storm.ts';

export interface CrashReport {
  readonly rounds: number;
  /** Ids of acknowledged clips that were gone after a crash, or whose delivery was. */
  readonly lost: readonly string[];
}

/** Kills the browser right after a save was acknowledged, starts it again, and looks for the clip; many times over. */
export async function crashRounds(session: ExtensionSession, rounds: number): Promise<CrashReport> {
  const saved: string[] = [];
  const lost = new Set<string>();
  const setUp = await session.openPage('options/index.html');
  const destinationId = await addPausedWebhook(setUp);
  for (let round = 1; round <= rounds; round += 1) {
    const page = await session.openPage('options/index.html');
    saved.push(await saveOne(extensionClient(page), destinationId));
    await session.crash();
    const after = await session.openPage('options/index.html');
    const there = new Set(await idsOfWholeClips(after));
    for (const id of saved.filter((each) => !there.has(each))) lost.add(id);
  }
  return { rounds, lost: [...lost] };
}

/** Paused, so that its rows stay to be counted. */
async function addPausedWebhook(page: Page): Promise<string> {
  const client = extensionClient(page);
  const request = {
    id: randomUUID(),
    isNew: true,
    kind: 'webhook',
    name: 'Crash',
    config: { url: 'http://127.0.0.1:9/' },
    secrets: {},
  };
  const { id } = (await client.ask('destination.put', request)) as { id: string };
  await client.ask('destination.pause', { id, isPaused: true });
  return id;
}

/** Clips that are there with their content and their delivery. */
const idsOfWholeClips = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const opening = indexedDB.open('sheaf');
    await new Promise((resolve, reject) => {
      opening.onsuccess = resolve;
      opening.onerror = () => reject(opening.error);
    });
    const tx = opening.result.transaction(['clips', 'contents', 'deliveries']);
    const [clips, contents, deliveries] = ['clips', 'contents', 'deliveries'].map((name) =>
      tx.objectStore(name).getAllKeys(),
    );
    await new Promise((resolve) => {
      tx.oncomplete = resolve;
    });
    opening.result.close();
    const withContent = new Set(contents?.result.map(String));
    const onTheWay = new Set(deliveries?.result.map((key) => String((key as string[])[0])));
    return (clips?.result.map(String) ?? []).filter((id) => withContent.has(id) && onTheWay.has(id));
  });
