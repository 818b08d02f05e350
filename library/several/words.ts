import { countName } from '../../src/ui/count-name.ts';
import type { Job } from './state.ts';

/** “1 page”, “12 pages”. */
export const pagesInWords = (count: number): string => `${countName(count)} ${count === 1 ? 'page' : 'pages'}`;

const names = [
  ['saved', 'saved'],
  ['updated', 'updated'],
  ['known', 'already clipped'],
  ['failed', 'failed'],
  ['stopped', 'stopped'],
] as const;

/** What came of all pages: “38 saved, 3 already clipped, 2 failed.” */
export function summaryOf(jobs: readonly Job[]): string {
  const parts = names.flatMap(([kind, name]) => {
    const count = jobs.filter(({ state }) => state.kind === kind).length;
    return count === 0 ? [] : [`${countName(count)} ${name}`];
  });
  return parts.length === 0 ? 'Nothing was clipped.' : `${parts.join(', ')}.`;
}
