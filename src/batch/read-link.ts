import { type Problem, problem } from '../model/problem.ts';
import { err, ok, type Result } from '../model/result.ts';
import { retryAfterOf } from '../model/retry-after.ts';
import { isPrivateAddress } from '../url/private-address.ts';
import { type AnswerHead, mediaTypeOf, problemOfAnswer } from './answer-problem.ts';
import type { CapturedPage, ReadFailure, ReadPage } from './captured-page.ts';
import { decodePage } from './decode-page.ts';
import { pageHtml } from './page-html.ts';

export interface LoadedPage extends AnswerHead {
  /** Where it was found in the end. */
  readonly url: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}
export type LoadFailure =
  | { readonly reason: 'refused'; readonly problem: Problem; readonly head: AnswerHead }
  | { readonly reason: 'aborted' | 'timeout' | 'too-large' | 'elsewhere' | 'network'; readonly detail: string };

export interface LinkReader {
  /** Fetches a page; `judge` may refuse it by its head, so that no file is loaded in vain. Never rejects. */
  load(
    url: string,
    options: { readonly judge: (head: AnswerHead) => Problem | null; readonly signal: AbortSignal },
  ): Promise<Result<LoadedPage, LoadFailure>>;
  /** Extracts what a page holds, without running anything of it; see `readFetchedPage`. */
  extract(html: string, url: string, asked: string): Promise<Result<CapturedPage, 'needs-scripts' | 'needs-login'>>;
  now(): Date;
}

/** Reads the page of a link from its server, without opening it. */
export const linkReader =
  (url: string, reader: LinkReader): ReadPage =>
  async (signal) => {
    const judge = (head: AnswerHead) => problemOfAnswer(head, retryAfterOf(head, reader.now()));
    const loaded = await reader.load(url, { judge, signal });
    if (!loaded.ok) return err(failureOf(loaded.error, reader.now()));
    const page = loaded.value;
    // A public page must not reach into the user's own network by sending the reader on.
    if (isPrivateAddress(page.url) && !isPrivateAddress(url)) return failed(ledInside);
    const mediaType = mediaTypeOf(page);
    const html = pageHtml(decodePage(page.bytes, page.header('content-type') ?? ''), mediaType);
    if (html === null) return failed(noPage);
    const read = await reader.extract(html, page.url, url);
    if (read.ok) return ok(read.value);
    return failed(read.error === 'needs-login' ? needsLogin : needsScripts);
  };

const failed = (found: Problem): Result<never, ReadFailure> => err({ problem: found, restFor: null });

function failureOf(failure: LoadFailure, now: Date): ReadFailure {
  if (failure.reason !== 'refused') return { problem: problemOfLoading(failure.reason, failure.detail), restFor: null };
  const { problem: refusal, head } = failure;
  const isBusy = head.status === 429 || head.status === 503;
  return { problem: refusal, restFor: isBusy ? retryAfterOf(head, now) : null };
}

function problemOfLoading(reason: Exclude<LoadFailure['reason'], 'refused'>, detail: string): Problem {
  switch (reason) {
    case 'aborted':
      return problem('page-unavailable', 'It was stopped.', 'Press “Try again”.');
    case 'timeout':
      return problem('page-unavailable', 'The site took too long to answer.', 'Try again later.');
    case 'too-large':
      return problem('not-clippable', 'This page is too large to be read.', 'Open it in a tab, and clip a selection.');
    case 'elsewhere':
      return problem(
        'permission-missing',
        'This link leads on to another site, which Sheaf may not read, or round in circles.',
        'Allow Sheaf to read all sites and try again, or open it in a tab.',
      );
    case 'network':
      return problem('page-unavailable', 'The site could not be reached.', 'Check the address and the connection.', [
        detail,
      ]);
  }
}

const ledInside = problem(
  'not-clippable',
  'This link leads on to an address in your own network, so its page was not taken.',
  'Open it in a tab if you mean that page.',
);
const noPage = problem(
  'not-clippable',
  'This is a file of an unknown kind, and Sheaf clips web pages.',
  'Clip the page that links to it instead.',
);
const needsScripts = problem(
  'needs-tab',
  'This page shows its text through scripts alone.',
  'Open it in a tab, and clip the tab.',
);
const needsLogin = problem(
  'needs-tab',
  'The site asks for a login first.',
  'Open it in a tab, log in, and clip the tab.',
);
