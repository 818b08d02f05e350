import { type Problem, problem } from '../../model/problem.ts';
import { retryAfterOf } from '../../model/retry-after.ts';
import type { Outcome } from '../destination.ts';
import type { HttpAnswer, HttpFailure, HttpReply } from './http.ts';

/** An outcome that is no delivery. */
export type Failed = Exclude<Outcome, { readonly status: 'delivered' }>;

/** Characters of a backend's own words that a problem quotes. */
const quoteLength = 300;

/** What to do while clips are on their way. */
export const steps = {
  unreadable: 'The clip is kept and tried again; check the address of the destination in the options.',
  unreached: 'The clip is kept and sent when it answers again; check the network and the address.',
  unauthorized: 'Enter a new token in the options and see that it may write; the clips that wait are kept.',
  unavailable: 'The clip is kept and tried again by itself.',
  refused: 'Edit the clip and send it again, or change the destination in the options.',
  incomplete: 'Open the options and fill in what is missing; the clips that wait are kept.',
  misfit: 'Test the destination in the options and pick anew.',
};

/** What a failure that has its own next step says besides. */
export const queueIsKept = 'The clips that wait are kept.';

/** What to do instead while the backend is only asked: whether it can be connected, or what topics it has. */
const stepsBefore: Readonly<Record<string, string>> = {
  [steps.unreadable]: 'Check the address, then try again.',
  [steps.unreached]: 'Check the address and the network, and whether the server runs, then try again.',
  [steps.unauthorized]: 'Enter a token that is valid and may write, then try again.',
  [steps.unavailable]: 'Try again in a while.',
  [steps.refused]: 'Check the address and what else is filled in, then try again.',
  [steps.incomplete]: 'Fill in what is missing, then try again.',
  [steps.misfit]: 'Pick anew, then try again.',
};

/** The same failure where no clip is on its way that could be kept, edited or refused. */
export function beforeAnyClip(problem: Problem, label: string): Problem {
  const failure = withoutQueue(problem);
  const nextStep = stepsBefore[failure.nextStep] ?? withoutClips(failure.nextStep);
  if (failure.message.endsWith(takesNoClips)) {
    return { ...failure, nextStep, message: failure.message.replace(takesNoClips, ' cannot answer at the moment.') };
  }
  if (failure.code !== 'backend-refused') return { ...failure, nextStep };
  const [status = '', reason = status] = failure.details ?? [];
  return { ...failure, nextStep, message: `${label} answered, but not as it should: ${sentence(reason)}` };
}

/** A next step of a destination's own, without what it says of clips before and after. */
const withoutClips = (nextStep: string): string =>
  nextStep
    .replace(/; the clips that wait are kept\.$/, '.')
    .replace(/^The clip is kept and sent later: (.)/, (_, first: string) => first.toUpperCase());

function withoutQueue({ details, ...failure }: Problem): Problem {
  const others = details?.filter((detail) => detail !== queueIsKept) ?? [];
  return others.length === 0 ? failure : { ...failure, details: others };
}

/**
 * What an answer without success means. 401 and 403 ask for the user; 408, 425, 429 and 5xx pass, as RFC 9110 has it;
 * every other status of 300 and above is about this clip.
 * @param backend its name in sentences: "OpenProject"
 * @param reason the backend's own explanation, if the caller could read one
 */
export function failureOf(reply: HttpReply, backend: string, now: Date, reason: string | null = null): Failed {
  if (reply.kind === 'failure') return noAnswer(reply, backend);
  const details = [`HTTP ${reply.status}`, ...quoted(reason)];
  if (reply.status === 401 || reply.status === 403) return unauthorized(backend, details);
  if (isPassing(reply)) {
    return { status: 'retry', problem: unavailable(backend, details), retryAfter: retryAfterOf(reply, now) };
  }
  return { status: 'rejected', problem: refused(backend, reason, details) };
}

/** An answer with a good status that is not what the API gives: a login page, a proxy's greeting. It may pass. */
export function unreadable(backend: string, answer: HttpAnswer, findings: readonly string[] = []): Failed {
  const details = [`HTTP ${answer.status}`, ...findings, ...quoted(answer.text)];
  const message = `${backend} did not answer as its API does: something else may stand between, such as a login page.`;
  const unread = problem('backend-unavailable', message, steps.unreadable, details);
  return { status: 'retry', problem: unread, retryAfter: null };
}

const isPassing = ({ status }: HttpAnswer): boolean =>
  status === 408 || status === 425 || status === 429 || status >= 500;

const sentences: Record<HttpFailure['reason'], (backend: string) => string> = {
  network: (backend) => `${backend} cannot be reached.`,
  timeout: (backend) => `${backend} did not answer in time.`,
  redirected: (backend) => `${backend} answers from another address than the one that is set.`,
};

/** A redirect is not followed, so it is the address that must be mended; the others pass. */
function noAnswer({ reason, detail }: HttpFailure, backend: string): Failed {
  const message = sentences[reason](backend);
  return reason === 'redirected'
    ? {
        status: 'unauthorized',
        problem: problem(
          'backend-unavailable',
          message,
          'Enter the address that the browser shows when you open it (http or https, with or without www).',
          [detail],
        ),
      }
    : {
        status: 'retry',
        problem: problem('backend-unavailable', message, steps.unreached, [detail]),
        retryAfter: null,
      };
}

const unauthorized = (backend: string, details: string[]): Failed => ({
  status: 'unauthorized',
  problem: problem(
    'backend-unauthorized',
    `${backend} does not accept the access that is set up.`,
    steps.unauthorized,
    details,
  ),
});

const takesNoClips = ' cannot take clips at the moment.';
const unavailable = (backend: string, details: string[]): Problem =>
  problem('backend-unavailable', `${backend}${takesNoClips}`, steps.unavailable, details);

/** Also for what a destination finds out itself before it sends anything. */
export const refused = (backend: string, reason: string | null, details: string[] = []): Problem =>
  problem(
    'backend-refused',
    reason === null ? `${backend} did not take the clip.` : `${backend} did not take the clip: ${sentence(reason)}`,
    steps.refused,
    details,
  );

const quoted = (text: string | null): string[] =>
  text === null || text.trim() === '' ? [] : [text.trim().slice(0, quoteLength)];

function sentence(reason: string): string {
  const text = reason.trim().slice(0, quoteLength);
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
