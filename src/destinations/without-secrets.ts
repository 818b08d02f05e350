import type { Problem } from '../model/problem.ts';
import type { Result } from '../model/result.ts';
import type { Account, DestinationType, Outcome, Services } from './destination.ts';
import type { HttpAnswer, HttpClient } from './http/http.ts';

/** Shorter values would blank out ordinary words. */
const shortest = 4;

/**
 * The same kind, but what it says to people holds no secret: servers like to repeat a token or a header that they refuse.
 * Blanked out are the account's secrets and every credential that was sent in an Authorization header, in each form in
 * which an answer could repeat them.
 */
export function withoutSecrets(type: DestinationType): DestinationType {
  const asking =
    <T>(ask: (account: Account, services: Services) => Promise<Result<T, Problem>>): typeof ask =>
    async (account, services) => {
      const watched = watch(account, services);
      const result = await ask(account, watched.services);
      return result.ok ? result : { ok: false, error: watched.cleanProblem(result.error) };
    };
  return {
    ...type,
    connect: asking(type.connect),
    ...(type.readTopics === undefined ? {} : { readTopics: asking(type.readTopics) }),
    async deliver(job, account, services) {
      const watched = watch(account, services);
      return watched.cleanOutcome(await type.deliver(job, account, watched.services));
    },
  };
}

function watch(account: Account, services: Services) {
  const secrets = new Set(Object.values(account.secrets));
  const clean = (text: string): string => blanked(text, secrets);
  const http: HttpClient = async (request) => {
    const credential = /^\S+\s+(.+)$/.exec(request.headers?.['Authorization'] ?? '')?.[1];
    if (credential !== undefined) secrets.add(credential);
    const reply = await services.http(request);
    // Before it is quoted: a quotation that is cut short could end within a secret, which nothing would find again.
    return reply.kind === 'answer' && isForPeople(reply) ? { ...reply, text: clean(reply.text) } : reply;
  };
  const cleanProblem = ({ details, fields, ...problem }: Problem): Problem => ({
    ...problem,
    message: clean(problem.message),
    nextStep: clean(problem.nextStep),
    ...(details === undefined ? {} : { details: details.map(clean) }),
    ...(fields === undefined ? {} : { fields: mapped(fields, clean) }),
  });
  const cleanOutcome = (outcome: Outcome): Outcome =>
    outcome.status === 'delivered'
      ? { ...outcome, notes: outcome.notes.map(clean) }
      : { ...outcome, problem: cleanProblem(outcome.problem) };
  return { services: { ...services, http }, cleanProblem, cleanOutcome };
}

const mapped = (texts: Readonly<Record<string, string>>, change: (text: string) => string) =>
  Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, change(text)]));

/** Data of a success are left alone: a secret may be an ordinary word. */
const isForPeople = (answer: HttpAnswer): boolean =>
  answer.status < 200 || answer.status > 299 || !/json/i.test(answer.header('content-type') ?? '');

function blanked(text: string, secrets: ReadonlySet<string>): string {
  const forms = [...secrets]
    .filter((secret) => secret.trim().length >= shortest)
    .flatMap((secret) => formsOf(secret.trim()))
    .sort((a, b) => b.length - a.length);
  return forms.reduce((cleaned, form) => cleaned.replaceAll(form, '•••'), text);
}

/** As it is, within an address, within a form, within JSON. */
const formsOf = (secret: string): string[] => [
  secret,
  encodeURIComponent(secret),
  new URLSearchParams({ '': secret }).toString().slice(1),
  JSON.stringify(secret).slice(1, -1),
];
