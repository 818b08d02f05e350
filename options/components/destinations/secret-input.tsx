import type { Field } from '../../../src/destinations/destination.ts';
import type { FormAction, FormState } from '../../destinations/form-state.ts';
import { attributesOf } from './field-attributes.ts';

/** A token or a password. One that is stored already is never shown: it can be replaced, and given up where it may. */
export function SecretInput(props: {
  readonly field: Extract<Field, { type: 'secret' }>;
  readonly state: FormState;
  readonly dispatch: (action: FormAction) => void;
}) {
  const { field, state, dispatch } = props;
  const { key, label, isRequired } = field;
  const isStored = state.storedSecrets.includes(key);
  const isForgotten = state.forgotten.includes(key);
  return (
    <>
      <input
        {...attributesOf(field, state.findings[key] ?? null)}
        type="password"
        // A browser's password manager would offer what was typed for another server.
        autocomplete="new-password"
        placeholder={isStored && !isForgotten ? 'Stored; leave empty to keep it' : ''}
        disabled={isForgotten}
        value={isForgotten ? '' : (state.typedSecrets[key] ?? '')}
        onInput={(event) => dispatch({ type: 'secret-typed', key, value: event.currentTarget.value })}
      />
      {isStored && !isRequired && (
        <label class="flag">
          <input
            type="checkbox"
            checked={isForgotten}
            onChange={(event) => dispatch({ type: 'secret-forgotten', key, isForgotten: event.currentTarget.checked })}
          />
          Forget the stored one <span class="visually-hidden">: {label}</span>
        </label>
      )}
    </>
  );
}
