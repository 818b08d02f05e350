import type { Page } from 'puppeteer-core';
import type { GrowingInput } from '../corpus/growing-inputs.ts';
import type { Conversion } from '../page/markdown/run.ts';
import { percentile } from '../score/average.ts';
import type { Converter } from './converters.ts';

/** Where every input is said to come from. */
export const inputUrl = 'https://example.com/article';
const passes = 5;

export const convert = async (page: Page, { global }: Converter, inputs: readonly string[]): Promise<Conversion> =>
  (await page.evaluate(
    `__convert(${JSON.stringify(global)}, ${JSON.stringify(inputs)}, ${JSON.stringify(inputUrl)})`,
  )) as Conversion;

/** The outputs, and the median time of several passes over all of the inputs. */
export async function convertRepeatedly(
  page: Page,
  converter: Converter,
  inputs: readonly string[],
): Promise<Conversion> {
  const runs: Conversion[] = [];
  for (let pass = 0; pass < passes; pass += 1) runs.push(await convert(page, converter, inputs));
  return {
    ms: percentile(
      runs.map(({ ms }) => ms),
      0.5,
    ),
    outputs: runs[0]?.outputs ?? [],
    error: runs[0]?.error ?? null,
  };
}

/** The time for a size, and how many times as long twice and four times the size take, the best of three runs each. */
export interface Growth {
  readonly ms: number;
  readonly twice: number;
  readonly fourTimes: number;
  readonly threw: boolean;
}

export async function measureGrowth(page: Page, converter: Converter, input: GrowingInput): Promise<Growth> {
  let threw = false;
  const best = async (factor: number): Promise<number> => {
    const html = input.make(input.size * factor);
    const times: number[] = [];
    for (let pass = 0; pass < 3; pass += 1) {
      const { ms, outputs } = await convert(page, converter, [html]);
      threw ||= outputs.includes(null);
      times.push(ms);
    }
    return Math.min(...times);
  };
  const [one, two, four] = [await best(1), await best(2), await best(4)];
  return { ms: one, twice: two / one, fourTimes: four / one, threw };
}
