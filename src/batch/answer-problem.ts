import { type Problem, problem } from '../model/problem.ts';
import { obstacleOfType } from '../url/obstacle.ts';

/** What is known of a server's answer before its body is read. */
export interface AnswerHead {
  readonly status: number;
  /** A header's value; null where the answer has none of that name. */
  header(name: string): string | null;
}

/** A page's media type without its parameters, in lower case; empty where the server names none. */
export const mediaTypeOf = ({ header }: Pick<AnswerHead, 'header'>): string =>
  (header('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '';

/** Why an answer is no page that can be clipped; null where its body is worth to be read. */
export function problemOfAnswer(answer: AnswerHead, restFor: number | null): Problem | null {
  return problemOfStatus(answer.status, restFor) ?? problemOfType(answer);
}

const inTab = 'Open it in a tab, and clip the tab.';

function problemOfStatus(status: number, restFor: number | null): Problem | null {
  if (status === 204 || status === 205)
    return problem('page-unavailable', 'The server answered with nothing.', 'Look at the page in a tab.');
  if (status >= 200 && status < 300) return null;
  const code = `(${status})`;
  if (status === 401 || status === 407)
    return problem('needs-tab', `The site asks for a login ${code}.`, 'Open it in a tab, log in, and clip the tab.');
  if (status === 403) return problem('needs-tab', `The site does not give this page to Sheaf ${code}.`, inTab);
  if (status === 404 || status === 410)
    return problem('not-found', `There is no such page any more ${code}.`, 'Check the address.');
  if (status === 429)
    return problem('page-unavailable', `The site asks for a pause ${code}.`, `Try again ${whenText(restFor)}.`);
  if (status === 451)
    return problem('page-unavailable', `The site may not show this page here ${code}.`, 'Look for another source.');
  if (status >= 500)
    return problem('page-unavailable', `The site has trouble of its own ${code}.`, `Try again ${whenText(restFor)}.`);
  return problem('page-unavailable', `The site refuses this page ${code}.`, inTab);
}

/** “in 2 minutes”; “later” where nobody says when. @param milliseconds from now */
export function whenText(milliseconds: number | null): string {
  if (milliseconds === null) return 'later';
  const seconds = Math.max(1, Math.ceil(milliseconds / 1_000));
  if (seconds < 90) return seconds === 1 ? 'in a second' : `in ${seconds} seconds`;
  const minutes = Math.ceil(seconds / 60);
  return minutes < 90 ? `in ${minutes} minutes` : `in ${Math.ceil(minutes / 60)} hours`;
}

/** Types that are read: pages, and texts, which browsers show as pages. */
const readTypes = /^(?:text\/(?:html|plain|markdown)|application\/xhtml\+xml)$/;

function problemOfType(answer: AnswerHead): Problem | null {
  const type = mediaTypeOf(answer);
  const isDownload = /^\s*attachment\b/i.test(answer.header('content-disposition') ?? '');
  // Without a type it is looked at: old servers send none.
  if (!isDownload && (type === '' || readTypes.test(type))) return null;
  return obstacleOfType(type === '' ? 'application/octet-stream' : type) ?? isData(type, isDownload);
}

const isData = (type: string, isDownload: boolean): Problem =>
  problem(
    'not-clippable',
    isDownload ? 'This is a file to download, and Sheaf clips web pages.' : `This is data (${type}), and no article.`,
    'Clip the page that links to it instead.',
  );
