import { randomUUID } from 'node:crypto';
import type { Page } from 'puppeteer-core';
import type { ExtensionSession, Json } from '../support/browsers/extension-session.ts';
import { sleep } from '../support/browsers/wait.ts';
import { saveRequest } from '../support/sample-clips.ts';
import { type Fault, scriptableServer } from '../support/scriptable-server.ts';
import { killAtRandom } from './background-killer.ts';
import { type ExtensionClient, extensionClient } from './extension-client.ts';

export interface Storm {
  readonly name: string;
  readonly saves: number;
  /** Between two kills of the background, in ms. */
  readonly pause: { readonly from: number; readonly to: number };
  /** At most so long between two saves, in ms. */
  readonly leisure: number;
  /** How many of a hundred requests go wrong at the backend. */
  readonly faultsInHundred: number;
}

export interface StormReport {
  readonly storm: Storm;
  readonly acknowledged: number;
  readonly kills: number;
  readonly starts: number;
  /** Messages that were sent again because their answer was lost. */
  readonly repeatedMessages: number;
  /** Requests that came again under a key that was stored already. */
  readonly repeatedRequests: number;
  readonly backendFaults: number;
  /** Acknowledged clips that are not at the backend, by id. */
  readonly missing: readonly string[];
  /** Clips that are at the backend more than once, by id. */
  readonly twice: readonly string[];
  readonly seconds: number;
}

/** What a backend does at random; none of these needs the user. A stall lasts half a minute, so it is rare. */
const passing: readonly Fault[] = ['error', 'busy', 'half-close', 'reset-before', 'reset-after', 'html', 'huge-error'];
/** How long the rest may take to arrive after the last save, in ms. */
const patience = 240_000;

/** Saves clips one after the other while the background is killed and the backend fails, and counts what arrived. */
export async function saveStorm(session: ExtensionSession, storm: Storm): Promise<StormReport> {
  const began = Date.now();
  let isCalm = false;
  const backend = await scriptableServer(() => (isCalm ? null : chance(storm.faultsInHundred)));
  const page = await session.openPage('options/index.html');
  const client = extensionClient(page);
  await session.grantHostAccess(new URL(backend.url).origin);
  const destinationId = await addWebhook(client, backend.url);
  const startsBefore = session.backgroundStarts();
  const killer = killAtRandom(session, storm.pause);

  const acknowledged: string[] = [];
  for (let n = 1; n <= storm.saves; n += 1) {
    acknowledged.push(await saveOne(client, destinationId));
    await sleep(Math.random() * storm.leisure);
    // The user's own button: else the back-off after a failure would keep the storm from the backend.
    if (n % 20 === 0) await retryAll(client);
  }
  await killer.stop();
  isCalm = true;
  await arrival(client, () => new Set(backend.stored.map(({ clipId }) => clipId)), acknowledged, page);
  await client.ask('destination.remove', { id: destinationId });
  await backend.close();
  await page.close();

  const stored = backend.stored.map(({ clipId }) => clipId);
  const unique = new Set(stored);
  return {
    storm,
    acknowledged: acknowledged.length,
    kills: killer.kills,
    starts: session.backgroundStarts() - startsBefore,
    repeatedMessages: client.repeated,
    repeatedRequests: backend.repeats,
    backendFaults: Object.values(backend.happened).reduce((sum, count) => sum + count, 0),
    missing: acknowledged.filter((id) => !unique.has(id)),
    twice: stored.filter((id, index) => stored.indexOf(id) !== index),
    seconds: Math.round((Date.now() - began) / 1_000),
  };
}

const chance = (inHundred: number): Fault | null =>
  Math.random() * 100 < inHundred ? (passing[Math.floor(Math.random() * passing.length)] ?? null) : null;

async function addWebhook(client: ExtensionClient, url: string): Promise<string> {
  const request = {
    id: randomUUID(),
    isNew: true,
    kind: 'webhook',
    name: 'Storm',
    config: { url, withMarkdown: false },
    secrets: {},
  };
  return ((await client.ask('destination.put', request)) as { id: string }).id;
}

/** Gives the id of the clip once its save is acknowledged. */
export async function saveOne(client: ExtensionClient, destinationId: string): Promise<string> {
  const clean = `https://news.example/${randomUUID()}`;
  const request = saveRequest(1, { destinationIds: [destinationId] });
  const fields = { ...request.fields, urls: { visited: clean, canonical: null, clean } };
  const saved = await client.ask('clip.save', { ...request, fields, tabId: null } as unknown as Json);
  return (saved as { clip: { id: string } }).clip.id;
}

const retryAll = (client: ExtensionClient) => client.ask('delivery.retry', { destinationId: null, clipId: null });

/** Waits until every acknowledged clip has arrived, or for as long as `patience`. */
async function arrival(
  client: ExtensionClient,
  arrived: () => ReadonlySet<string>,
  acknowledged: readonly string[],
  page: Page,
): Promise<void> {
  const deadline = Date.now() + patience;
  while (Date.now() < deadline) {
    const there = arrived();
    if (acknowledged.every((id) => there.has(id)) && (await countDue(page)) === 0) return;
    await retryAll(client);
    await sleep(500);
  }
}

/** Rows that are still to be sent. */
const countDue = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const opening = indexedDB.open('sheaf');
    await new Promise((resolve, reject) => {
      opening.onsuccess = resolve;
      opening.onerror = () => reject(opening.error);
    });
    const index = opening.result.transaction('deliveries').objectStore('deliveries').index('byState');
    const counting = index.count(IDBKeyRange.bound(['due'], ['due', []]));
    await new Promise((resolve) => {
      counting.onsuccess = resolve;
    });
    opening.result.close();
    return counting.result;
  });
