import type { Field } from '../../../src/destinations/destination.ts';

export const idOf = ({ key }: Field): string => `destination-${key}`;

/** What every input of the form has, whatever its type. */
export const attributesOf = (field: Field, finding: string | null) => ({
  id: idOf(field),
  'aria-describedby': `${idOf(field)}-hint`,
  'aria-invalid': finding !== null,
  'aria-required': field.type !== 'flag' && field.isRequired,
});
