import type { Descriptor, Field } from '../../src/destinations/destination.ts';
import type { Choice, Connection } from '../../src/model/connection.ts';
import type { Destination, DestinationConfig } from '../../src/model/destination.ts';
import type { Problem } from '../../src/model/problem.ts';

/** The form that sets one destination up, or changes it. */
export interface FormState {
  /** Null for a new one. */
  readonly id: string | null;
  readonly descriptor: Descriptor;
  readonly name: string;
  /** What stands in every field but the secret ones. */
  readonly config: DestinationConfig;
  /** What was typed into the secret fields; those that the background holds never come here. */
  readonly typedSecrets: Readonly<Record<string, string>>;
  /** Fields whose secret the background holds. */
  readonly storedSecrets: readonly string[];
  /** Fields whose stored secret is to be forgotten. */
  readonly forgotten: readonly string[];
  /** What the backend said of what is in the form now; null while it has not been asked. */
  readonly connection: Connection | null;
  readonly task: 'connecting' | 'saving' | null;
  /** What is wrong with a field, by its key. */
  readonly findings: Readonly<Record<string, string>>;
  readonly problem: Problem | null;
}

export type FormAction =
  | { readonly type: 'renamed'; readonly name: string }
  | { readonly type: 'changed'; readonly key: string; readonly value: string | boolean }
  | { readonly type: 'secret-typed'; readonly key: string; readonly value: string }
  | { readonly type: 'secret-forgotten'; readonly key: string; readonly isForgotten: boolean }
  | { readonly type: 'stored-secrets-read'; readonly keys: readonly string[] }
  | { readonly type: 'found'; readonly findings: FormState['findings'] }
  | { readonly type: 'started'; readonly task: NonNullable<FormState['task']> }
  | { readonly type: 'stopped' }
  | { readonly type: 'connected'; readonly connection: Connection }
  | { readonly type: 'failed'; readonly problem: Problem };

/** @param destination the one to change; null for a new one, which gets a name that no other has */
export function initialForm(
  descriptor: Descriptor,
  destination: Destination | null,
  names: readonly string[] = [],
): FormState {
  const initial = descriptor.fields.flatMap((field) => (field.type === 'secret' ? [] : [initialOf(field)]));
  return {
    id: destination?.id ?? null,
    descriptor,
    name: destination?.name ?? freeName(descriptor.label, names),
    config: { ...Object.fromEntries(initial), ...destination?.config },
    typedSecrets: {},
    storedSecrets: [],
    forgotten: [],
    connection: null,
    task: null,
    findings: {},
    problem: null,
  };
}

const initialOf = (field: Exclude<Field, { type: 'secret' }>): [string, string | boolean] => [
  field.key,
  field.initial ?? '',
];

/** "Webhook", "Webhook 2", … */
function freeName(label: string, names: readonly string[]): string {
  let name = label;
  for (let n = 2; names.includes(name); n += 1) name = `${label} ${n}`;
  return name;
}

export function reduce(state: FormState, action: FormAction): FormState {
  switch (action.type) {
    case 'renamed':
      return { ...state, name: action.name };
    case 'changed': {
      const config = { ...state.config, [action.key]: action.value };
      return { ...untroubled(state, action.key), config, ...(isAddress(state, action.key) ? unasked : {}) };
    }
    case 'secret-typed': {
      const typedSecrets = { ...state.typedSecrets, [action.key]: action.value };
      return { ...untroubled(state, action.key), ...unasked, typedSecrets };
    }
    case 'secret-forgotten': {
      const others = state.forgotten.filter((key) => key !== action.key);
      return { ...state, ...unasked, forgotten: action.isForgotten ? [...others, action.key] : others };
    }
    case 'stored-secrets-read':
      return { ...state, storedSecrets: action.keys };
    case 'found':
      return { ...state, findings: action.findings, problem: null };
    case 'started':
      return { ...state, task: action.task, problem: null };
    case 'stopped':
      return { ...state, task: null };
    case 'connected':
      return { ...state, task: null, ...connected(state, action.connection) };
    case 'failed':
      return { ...state, task: null, ...failed(state, action.problem) };
  }
}

/** What a backend said holds for its address and the account alone. */
const unasked = { connection: null } as const;

const isAddress = ({ descriptor }: FormState, key: string): boolean =>
  descriptor.fields.some((field) => field.key === key && field.type === 'url');

function untroubled(state: FormState, key: string): FormState {
  const { [key]: _mended, ...findings } = state.findings;
  return { ...state, findings };
}

/** What is about fields of the form stands beside them; everything else is a notice of its own. */
function failed({ descriptor }: FormState, problem: Problem): Pick<FormState, 'findings' | 'problem'> {
  const isHere = (key: string): boolean =>
    descriptor.fields.some((field) => field.key === key && field.type !== 'flag');
  const found = Object.entries(problem.fields ?? {});
  const findings = Object.fromEntries(found.filter(([key]) => isHere(key)));
  return { findings, problem: found.length > 0 && found.every(([key]) => isHere(key)) ? null : problem };
}

/** Takes over what suggests itself, where a field is empty or holds what the backend does not offer any more. */
function connected(state: FormState, connection: Connection): Pick<FormState, 'connection' | 'config'> {
  const suggested = Object.entries(connection.suggested).filter(([key]) => {
    const value = state.config[key];
    return value === undefined || value === '' || !isOffered(connection.choices[key], value);
  });
  return { connection, config: { ...state.config, ...Object.fromEntries(suggested) } };
}

const isOffered = (choices: readonly Choice[] | undefined, value: string | boolean): boolean =>
  choices === undefined || choices.some((choice) => choice.value === value);

/** Whether the backend names what can be chosen somewhere in this form. */
export const asksBackend = ({ fields }: Descriptor): boolean => fields.some(isFromBackend);

export const isFromBackend = (field: Field): boolean => field.type === 'choice' && field.options === 'from-backend';

/**
 * What a choice offers: what is chosen already stays among it, also where the backend does not name it. Null where the
 * backend has to be asked first and nothing is chosen.
 */
export function choicesOf(
  field: Extract<Field, { type: 'choice' }>,
  { config, connection }: Pick<FormState, 'config' | 'connection'>,
): readonly Choice[] | null {
  const offered = field.options === 'from-backend' ? (connection?.choices[field.key] ?? null) : field.options;
  const value = config[field.key];
  if (typeof value !== 'string' || value === '' || offered?.some((choice) => choice.value === value)) return offered;
  const label = offered === null ? value : `${value} (not found there)`;
  return [...(offered ?? []), { value, label }];
}
