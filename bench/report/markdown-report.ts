import type { GrowingInput } from '../corpus/growing-inputs.ts';
import type { MarkdownExample, MarkdownSuite } from '../corpus/markdown-examples.ts';
import type { Growth } from '../run/convert.ts';
import { milliseconds, percent, table } from './table.ts';

/** What one converter made of one example. */
export interface RoundTrip {
  readonly example: MarkdownExample;
  readonly markdown: string | null;
  readonly back: string | null;
  readonly isSame: boolean;
}

export interface ConverterResult {
  readonly name: string;
  readonly gzipBytes: number;
  readonly ms: number;
  /** The first exception. */
  readonly error: string | null;
  readonly trips: ReadonlyMap<MarkdownSuite, readonly RoundTrip[]>;
  readonly growth: ReadonlyMap<GrowingInput, Growth>;
}

/** How much of each suite survives, in percent. */
export function tripsTable(results: readonly ConverterResult[], suites: readonly MarkdownSuite[]): string {
  const head = ['% the same document', ...suites.map(({ name, examples }) => `${name} (${examples.length})`)];
  const rows = results.map(({ name, trips, ms, gzipBytes }) => [
    name,
    ...suites.map((suite) => {
      const all = trips.get(suite) ?? [];
      return percent(all.filter(({ isSame }) => isSame).length / all.length);
    }),
    milliseconds(ms),
    (gzipBytes / 1_000).toFixed(1),
  ]);
  return table([...head, 'ms', 'gzip kB'], rows);
}

/** Milliseconds at the first size, and how many times as long twice and four times the size take. */
export function growthTable(results: readonly ConverterResult[], inputs: readonly GrowingInput[]): string {
  const rows = results.map(({ name, growth }) => [name, ...inputs.map((input) => growthCell(growth.get(input)))]);
  return table(['ms, x2, x4', ...inputs.map(({ name, size }) => `${size} ${name}`)], rows);
}

const growthCell = (growth: Growth | undefined): string | null => {
  if (growth === undefined) return null;
  if (growth.threw) return 'threw';
  return `${milliseconds(growth.ms)}, ${growth.twice.toFixed(1)}, ${growth.fourTimes.toFixed(1)}`;
};

/** Every example that one converter does not bring back, with what came of it. */
export const missLines = (result: ConverterResult): string[] =>
  [...result.trips].flatMap(([suite, trips]) =>
    trips
      .filter(({ isSame }) => !isSame)
      .map(({ example, markdown, back }) =>
        [`## ${suite.name}, ${example.name}`, example.html.trim(), '---', markdown ?? 'threw', '---', back ?? ''].join(
          '\n',
        ),
      ),
  );
