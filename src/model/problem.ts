import * as v from 'valibot';

/** Every kind of failure that a user can meet. The code is for programs, the two sentences are for people. */
export const problemCodes = [
  'backend-refused',
  'backend-unauthorized',
  'backend-unavailable',
  'bad-request',
  'body-too-large',
  'catalog-invalid',
  'clip-unreadable',
  'conflict',
  'database-blocked',
  'database-newer',
  'destination-invalid',
  'file-invalid',
  'foreign-sender',
  'injection-failed',
  'memory-invalid',
  'navigated',
  'needs-tab',
  'not-clippable',
  'not-found',
  'page-unavailable',
  'permission-missing',
  'quota',
  'settings-invalid',
  'storage-failed',
  'unreachable',
  'waits-for-user',
] as const;

export const problemSchema = v.object({
  code: v.picklist(problemCodes),
  /** What happened, as one sentence. */
  message: v.string(),
  /** What the user can do now, as one sentence. */
  nextStep: v.string(),
  /** Where exactly (a line, a path in a file, a clip's id), one entry a finding. */
  details: v.optional(v.array(v.string())),
  /** Of a form that was filled in: what is wrong with its fields, one sentence each, by their keys. */
  fields: v.optional(v.record(v.string(), v.string())),
});

export type ProblemCode = (typeof problemCodes)[number];
export type Problem = v.InferOutput<typeof problemSchema>;

export function problem(code: ProblemCode, message: string, nextStep: string, details?: string[]): Problem {
  return details === undefined ? { code, message, nextStep } : { code, message, nextStep, details };
}
