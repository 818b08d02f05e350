import type { CapturedPage, ReadFailure, ReadPage } from '../../src/batch/captured-page.ts';
import type { ArticleBody, PageMetadata } from '../../src/model/capture.ts';
import type { BodyScope } from '../../src/model/capture-api.ts';
import { type Problem, problem } from '../../src/model/problem.ts';
import { err, ok, type Result } from '../../src/model/result.ts';
import { obstacleOfType, refusalOf } from '../../src/url/obstacle.ts';

/** What a tab is asked for; see `src/platform/page-capture.ts`. */
export interface TabWorld {
  openPage(tabId: number): Promise<Result<{ contentType: string }, string>>;
  readMetadata(tabId: number): Promise<Result<PageMetadata, Problem>>;
  readBody(tabId: number, scope: BodyScope): Promise<Result<ArticleBody, Problem>>;
  /** Whether two addresses are one page's. */
  isSamePage(one: string, other: string): boolean;
}

export interface TabPage {
  readonly tabId: number;
  /** The address that it had when it was chosen. */
  readonly url: string;
  readonly title: string;
}

/** How long a tab may take to answer, in ms: one that hangs would never do. */
const patience = 20_000;

/** Reads the page of a tab as it is seen there: logged in, unfolded, with what its scripts have written. */
export const tabReader =
  (page: TabPage, world: TabWorld): ReadPage =>
  (signal) =>
    new Promise((resolve) => {
      const end = (problem: Problem): void => resolve(failed(problem));
      const timer = setTimeout(end, patience, noAnswer);
      signal.addEventListener('abort', () => end(noAnswer), { once: true });
      void read(page, world)
        .catch((cause: unknown) => failed(refusalOf(page.url, String(cause))))
        .then(resolve)
        .finally(() => clearTimeout(timer));
    });

async function read({ tabId, url, title }: TabPage, world: TabWorld): Promise<Result<CapturedPage, ReadFailure>> {
  const opened = await world.openPage(tabId);
  if (!opened.ok) return failed(isGone(opened.error) ? closed : refusalOf(url, opened.error));
  const obstacle = obstacleOfType(opened.value.contentType);
  if (obstacle !== null) return failed(obstacle);
  const metadata = await world.readMetadata(tabId);
  if (!metadata.ok) return failed(metadata.error.code === 'navigated' ? movedOn : metadata.error);
  if (!world.isSamePage(metadata.value.visited, url)) return failed(movedOn);
  // All of them as articles: what is still selected in a tab of long ago is not what is meant.
  const body = await world.readBody(tabId, 'article');
  if (!body.ok && body.error.code === 'navigated') return failed(movedOn);
  return ok({ metadata: metadata.value, body: body.ok ? body.value : null, otherTitle: title });
}

const failed = (found: Problem): Result<never, ReadFailure> => err({ problem: found, restFor: null });

/** As Chromium and Firefox say it. */
const isGone = (cause: string): boolean => /no tab with id|invalid tab id/i.test(cause);

const noAnswer = problem('injection-failed', 'The tab does not answer.', 'Reload its page and try again.');
const closed = problem('navigated', 'The tab was closed.', 'Clip the page by its link: “Try again” fetches it.');
const movedOn = problem(
  'navigated',
  'The tab has moved on to another page.',
  'Choose it again if you want that one; “Try again” fetches the page that you chose.',
);
