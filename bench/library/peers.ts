import { bundleClassicScript } from '../../scripts/build/classic-script.ts';
import { withChromium } from '../run/chromium.ts';
import { median, memoryOf, quantile } from './measure.ts';
import { madeUpQueries } from './queries.ts';

export interface PeerResult {
  readonly name: string;
  readonly clips: number;
  /** In s: until it can answer, since an index in memory is made at every opening. */
  readonly building: number;
  /** In ms. */
  readonly median: number;
  readonly p95: number;
  /** In MB. */
  readonly memory: number;
}

/** Puts the same clips into an index in memory and asks it the same. */
export async function measurePeer(name: 'minisearch' | 'flexsearch', clips: number): Promise<PeerResult> {
  const script = await bundleClassicScript(`bench/page/library/${name}.ts`);
  return withChromium(async (browser) => {
    const page = await browser.newPage();
    const before = await memoryOf(page);
    await page.evaluate(script);
    const start = Date.now();
    for (let from = 0; from < clips; from += 250)
      await page.evaluate(`__peer.add(${from}, ${Math.min(clips, from + 250)})`);
    const building = (Date.now() - start) / 1_000;
    const times: number[] = [];
    for (const query of madeUpQueries(60)) {
      const ms = `(() => { const start = performance.now(); __peer.search(${JSON.stringify(query)}); return performance.now() - start; })()`;
      times.push(Number(await page.evaluate(ms)));
    }
    const memory = (await memoryOf(page)) - before;
    return { name, clips, building, median: median(times), p95: quantile(times, 0.95), memory };
  });
}
