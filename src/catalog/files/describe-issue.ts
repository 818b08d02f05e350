import type * as v from 'valibot';

/** What a value of a wrong type must be, by the name that valibot gives to what was expected. */
const expectations: Readonly<Record<string, string>> = {
  string: 'must be text',
  number: 'must be a number',
  Array: 'must be a list',
  Object: 'must be an object',
  '!0': 'must not be empty',
};

/** One finding as a line: `topics[3].label: must be text, is 5`. */
export function describeIssue(issue: v.BaseIssue<unknown>): string {
  const place = pathOf(issue);
  return `${place === '' ? 'The file' : `${place}:`} ${complaint(issue)}.`;
}

function complaint({ expected, input, type }: v.BaseIssue<unknown>): string {
  if (input === undefined) return 'is missing';
  if (type === 'safe_integer') return `must be a whole number, is ${shown(input)}`;
  const demand = expectations[expected ?? ''] ?? `must be ${expected}`;
  return input === '' ? demand : `${demand}, is ${shown(input)}`;
}

function pathOf(issue: v.BaseIssue<unknown>): string {
  return (issue.path ?? [])
    .map(({ key }) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('')
    .replace(/^\./, '');
}

function shown(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && value !== null) return 'an object';
  if (typeof value !== 'string') return String(value);
  return JSON.stringify(value.length > 40 ? `${value.slice(0, 40)}…` : value);
}
