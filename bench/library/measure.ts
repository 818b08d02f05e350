import type { CDPSession, Page } from 'puppeteer-core';

export const quantile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0;
export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** Heap and buffers of a page after a garbage collection, in MB. */
export async function memoryOf(page: Page): Promise<number> {
  const client: CDPSession = await page.createCDPSession();
  await client.send('HeapProfiler.collectGarbage');
  const usage = (await client.send('Runtime.getHeapUsage')) as { usedSize: number; backingStorageSize?: number };
  await client.detach();
  return (usage.usedSize + (usage.backingStorageSize ?? 0)) / 1_000_000;
}
