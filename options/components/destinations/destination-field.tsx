import type { ComponentChildren } from 'preact';
import type { Field } from '../../../src/destinations/destination.ts';
import { choicesOf, type FormAction, type FormState } from '../../destinations/form-state.ts';
import { attributesOf, idOf } from './field-attributes.ts';
import { SecretInput } from './secret-input.tsx';

interface FieldProps<F extends Field = Field> {
  readonly field: F;
  readonly state: FormState;
  readonly dispatch: (action: FormAction) => void;
  /** A new value stands, and the user has left the field. */
  readonly onCommitted: (key: string) => Promise<void>;
}

type OfType<T extends Field['type']> = FieldProps<Extract<Field, { type: T }>>;

/** One field as its descriptor has it, with its hint and what is wrong with it. */
export function DestinationField(props: FieldProps) {
  const { field, state } = props;
  if (field.type === 'flag') return <Flag {...props} field={field} />;
  const finding = state.findings[field.key] ?? null;
  return (
    <div class="option-field">
      <label for={idOf(field)}>
        {field.label}
        {!field.isRequired && <span class="optional"> (optional)</span>}
      </label>
      {field.type === 'secret' && <SecretInput {...props} field={field} />}
      {field.type === 'choice' && <Choices {...props} field={field} />}
      {(field.type === 'url' || field.type === 'text') && <Line {...props} field={field} />}
      <Explanation field={field} finding={finding} />
    </div>
  );
}

function Explanation({ field, finding }: { field: Field; finding: string | null }): ComponentChildren {
  return (
    <p class={finding === null ? 'muted' : 'finding'} id={`${idOf(field)}-hint`}>
      {finding ?? field.hint ?? ''}
    </p>
  );
}

function Line({ field, state, dispatch, onCommitted }: OfType<'url' | 'text'>) {
  return (
    <input
      {...attributesOf(field, state.findings[field.key] ?? null)}
      type="text"
      inputMode={field.type}
      autocomplete="off"
      spellcheck={false}
      placeholder={field.placeholder}
      value={String(state.config[field.key] ?? '')}
      onInput={(event) => dispatch({ type: 'changed', key: field.key, value: event.currentTarget.value })}
      onChange={() => void onCommitted(field.key)}
    />
  );
}

function Choices({ field, state, dispatch, onCommitted }: OfType<'choice'>) {
  const choices = choicesOf(field, state);
  return (
    <select
      {...attributesOf(field, state.findings[field.key] ?? null)}
      disabled={choices === null}
      value={String(state.config[field.key] ?? '')}
      onChange={(event) => {
        dispatch({ type: 'changed', key: field.key, value: event.currentTarget.value });
        void onCommitted(field.key);
      }}
    >
      <option value="">{emptyLabel(choices !== null, state.connection !== null, field.isRequired)}</option>
      {choices?.map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </select>
  );
}

function emptyLabel(isKnown: boolean, isConnected: boolean, isRequired: boolean): string {
  if (!isKnown) return isConnected ? 'Depends on what is chosen above' : 'Connect to see what there is';
  return isRequired ? 'Choose…' : 'None';
}

function Flag({ field, state, dispatch }: OfType<'flag'>) {
  return (
    <div class="option-field">
      <label class="flag" for={idOf(field)}>
        <input
          id={idOf(field)}
          type="checkbox"
          checked={state.config[field.key] === true}
          aria-describedby={`${idOf(field)}-hint`}
          onChange={(event) => dispatch({ type: 'changed', key: field.key, value: event.currentTarget.checked })}
        />
        {field.label}
      </label>
      <Explanation field={field} finding={null} />
    </div>
  );
}
