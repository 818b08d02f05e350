import { largestFirst, type ScoredPage, totalOf, worstFirst } from '../score/body-results.ts';
import type { BodyScorer } from '../score/page-score.ts';
import { milliseconds, score, table } from './table.ts';

/** The names under which the pages are scored, in the order of the first page. */
const namesOf = (pages: readonly ScoredPage[]): string[] => [
  ...new Set(pages.flatMap((page) => [...page.runs.keys()])),
];

/** One line an extractor. */
export function totalsTable(pages: readonly ScoredPage[], scorer: BodyScorer): string {
  const rows = namesOf(pages).map((name) => {
    const total = totalOf(pages, name, scorer);
    return [
      name,
      score(total.f1),
      score(total.precision),
      score(total.recall),
      milliseconds(total.medianMs),
      milliseconds(total.p95Ms),
      milliseconds(total.maxMs),
      total.empty,
      total.failed,
    ];
  });
  return table(['extractor', 'F1', 'precision', 'recall', 'ms median', 'ms p95', 'ms max', 'empty', 'threw'], rows);
}

/** F1 by page type, one column an extractor; empty where there is one type only. */
export function kindsTable(pages: readonly ScoredPage[], scorer: BodyScorer): string {
  const kinds = [...new Set(pages.map((page) => page.kind))].sort();
  if (kinds.length < 2) return '';
  const names = namesOf(pages);
  const rows = kinds.map((kind) => {
    const some = pages.filter((page) => page.kind === kind);
    return [kind, some.length, ...names.map((name) => score(totalOf(some, name, scorer).f1))];
  });
  return table(['F1 by page type', 'pages', ...names], rows);
}

/** How long the pages with the most HTML take each extractor. */
export function largestTable(pages: readonly ScoredPage[], count: number): string {
  const names = namesOf(pages).filter((name) => !name.includes(','));
  const rows = largestFirst(pages)
    .slice(0, count)
    .map((page) => [
      `${(page.size / 1_000_000).toFixed(2)} MB`,
      ...names.map((name) => milliseconds(page.runs.get(name)?.ms ?? 0)),
      page.url.slice(0, 90),
    ]);
  return rows.length === 0 ? '' : table(['largest pages, ms', ...names, 'address'], rows);
}

/** The pages that the first extractor does worst on, beside what the others make of them. */
export function worstTable(pages: readonly ScoredPage[], count: number): string {
  const names = namesOf(pages);
  const [first] = names;
  if (first === undefined || count === 0) return '';
  const rows = worstFirst(pages, first)
    .slice(0, count)
    .map((page) => {
      const own = page.runs.get(first)?.score;
      return [
        page.id.slice(0, 12),
        page.kind,
        ...names.map((name) => score(page.runs.get(name)?.score.f1 ?? 0)),
        own?.precision == null ? null : score(own.precision),
        own === undefined ? null : score(own.recall),
        page.url.slice(0, 90),
      ];
    });
  return table(['worst pages', 'type', ...names, 'precision', 'recall', 'address'], rows);
}

/** Every exception, by page and extractor. */
export const errorLines = (pages: readonly ScoredPage[]): string[] =>
  pages.flatMap((page) =>
    [...page.runs].flatMap(([name, { error }]) => (error === null ? [] : [`${name} threw on ${page.url}: ${error}`])),
  );

/** All of it for a machine. */
export const bodyJson = (pages: readonly ScoredPage[], scorer: BodyScorer): object => ({
  extractors: Object.fromEntries(namesOf(pages).map((name) => [name, totalOf(pages, name, scorer)])),
  pages: pages.map(({ runs, ...page }) => ({ ...page, runs: Object.fromEntries(runs) })),
});
