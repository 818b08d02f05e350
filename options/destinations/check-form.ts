import type { Field } from '../../src/destinations/destination.ts';
import type { FormState } from './form-state.ts';

/**
 * What can be told of a form without asking anybody, by field: what is missing, and what is no address. To connect,
 * only the address and the secrets have to be there. The kind's own rules are the background's to apply.
 */
export function checkForm(state: FormState, purpose: 'connect' | 'save'): Record<string, string> {
  const fields = state.descriptor.fields.filter(
    ({ type }) => purpose === 'save' || type === 'url' || type === 'secret',
  );
  return Object.fromEntries(
    fields.flatMap((field) => {
      const finding = findingOf(field, state);
      return finding === null ? [] : [[field.key, finding]];
    }),
  );
}

function findingOf(field: Field, state: FormState): string | null {
  if (field.type === 'flag') return null;
  const value = field.type === 'secret' ? secretOf(field.key, state) : String(state.config[field.key] ?? '').trim();
  if (value === '') return field.isRequired ? missing(field) : null;
  if (field.type === 'url' && !isWebAddress(value)) return 'Enter an address that begins with https:// or http://.';
  return null;
}

/** A stored secret counts as filled in. */
function secretOf(key: string, { typedSecrets, storedSecrets, forgotten }: FormState): string {
  const isStored = storedSecrets.includes(key) && !forgotten.includes(key);
  return typedSecrets[key]?.trim() || (isStored ? 'stored' : '');
}

const missing = ({ type, label }: Field): string =>
  type === 'choice' ? `Choose one: ${label}.` : `Fill this in: ${label}.`;

const isWebAddress = (text: string): boolean => /^https?:$/.test(URL.parse(text)?.protocol ?? '');
