import * as v from 'valibot';
import { type Problem, problem } from '../model/problem.ts';
import { err, ok, type Result } from '../model/result.ts';
import { baseAddress } from './address.ts';
import type { Account, Connection, DestinationType, Findings, Job, Outcome, Services } from './destination.ts';
import { beforeAnyClip, steps } from './http/failure.ts';

/** A server's address, required; its output is what `baseAddress` makes of it. */
export const addressField = (server: string) =>
  v.pipe(
    v.optional(v.string(), ''),
    v.trim(),
    v.nonEmpty(`Enter the address of ${server}.`),
    v.rawTransform(({ dataset, addIssue, NEVER }) => {
      const base = baseAddress(dataset.value);
      if (base !== null) return base;
      addIssue({
        message: `The address of ${server} must begin with https:// or http:// and hold no name or password.`,
      });
      return NEVER;
    }),
  );

/** A line of text that must not be empty. */
export const requiredField = (sentence: string) => v.pipe(v.optional(v.string(), ''), v.trim(), v.nonEmpty(sentence));

/** A token or password that goes into a header: as typed but for white space around it, and without line breaks. */
export const secretField = (sentence: string) =>
  v.pipe(
    requiredField(sentence),
    v.regex(/^[\x20-\x7e]+$/, 'A token consists of plain letters, digits and signs: copy it anew.'),
  );

export const optionalField = v.pipe(v.optional(v.string(), ''), v.trim());

export const flagField = (initial: boolean) => v.optional(v.boolean(), initial);

type Read<T> = (account: Account) => Result<T, Findings>;

/** Reads configuration and secrets together by a schema of their keys; else what is wrong with which field. */
export function reading<E extends v.ObjectEntries>(
  schema: v.ObjectSchema<E, undefined>,
): Read<v.InferOutput<v.ObjectSchema<E, undefined>>> {
  const keys = Object.keys(schema.entries);
  return ({ config, secrets }) => {
    const values = Object.fromEntries(keys.map((key) => [key, secrets[key] ?? config[key]]));
    const parsed = v.safeParse(schema, values, { abortPipeEarly: true });
    return parsed.success ? ok(parsed.output) : err(findingsOf(parsed.issues));
  };
}

/** The first finding of each field is the one that it is told by. */
const findingsOf = (issues: readonly v.BaseIssue<unknown>[]): Findings =>
  Object.fromEntries(issues.map((issue) => [v.getDotPath(issue) ?? '', issue.message] as const).toReversed());

interface Parts<T, A> {
  readonly descriptor: DestinationType['descriptor'];
  readonly read: Read<T>;
  /** Reads what is enough to ask the backend, before its lists are chosen from. */
  readonly readAccess: Read<A>;
  connect(account: A, services: Services): ReturnType<DestinationType['connect']>;
  deliver(job: Job, account: T, services: Services): Promise<Outcome>;
}

/** A kind whose parts get their configuration read, so that none of them meets one that is incomplete. */
export const destinationType = <T>(parts: Omit<Parts<T, T>, 'readAccess'>): DestinationType =>
  choosingType({ ...parts, readAccess: parts.read });

/** The same for a kind with lists that come from the backend, which is asked before all of it is filled in. */
export const choosingType = <T, A>({
  descriptor,
  read,
  readAccess,
  connect,
  deliver,
}: Parts<T, A>): DestinationType => ({
  descriptor,
  check(account) {
    const checked = read(account);
    return checked.ok ? null : checked.error;
  },
  async connect(account, services): Promise<Result<Connection, Problem>> {
    const checked = readAccess(account);
    if (!checked.ok) return err(beforeAnyClip(incomplete(descriptor.label, checked.error), descriptor.label));
    const connected = await connect(checked.value, services);
    return connected.ok ? connected : err(beforeAnyClip(connected.error, descriptor.label));
  },
  async deliver(job, account, services) {
    const checked = read(account);
    if (checked.ok) return deliver(job, checked.value, services);
    return { status: 'unauthorized', problem: incomplete(descriptor.label, checked.error) };
  },
});

/** The problem of a configuration that does not read. */
export const incomplete = (label: string, findings: Findings): Problem => ({
  ...problem(
    'destination-invalid',
    `The destination ${label} is not set up completely.`,
    steps.incomplete,
    Object.values(findings),
  ),
  fields: findings,
});
