import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Descriptor } from '../../../src/destinations/destination.ts';
import type { Destination } from '../../../src/model/destination.ts';
import { ProblemNotice } from '../../../src/ui/problem-notice.tsx';
import { startForm } from '../../destinations/form-session.ts';
import { type FormAction, type FormState, initialForm, reduce } from '../../destinations/form-state.ts';
import type { OptionsWorld } from '../../options-world.ts';
import { DestinationField } from './destination-field.tsx';

export interface DestinationFormProps {
  readonly descriptor: Descriptor;
  /** Null for a new one. */
  readonly destination: Destination | null;
  /** What the others are called. */
  readonly names: readonly string[];
  readonly world: OptionsWorld;
  readonly onSaved: (destination: Destination) => void;
  /** Called with the origins that the form may have asked access to. */
  readonly onCancel: (origins: readonly string[]) => void;
}

/** Sets a destination up, field by field as its descriptor has them. */
export function DestinationForm(props: DestinationFormProps) {
  const { descriptor, destination } = props;
  const { state, dispatch, session } = useForm(props);
  const form = useRef<HTMLFormElement>(null);
  useLayoutEffect(() => form.current?.querySelector<HTMLElement>('input, select')?.focus(), []);
  const firstFinding = Object.keys(state.findings).join(' ');
  useLayoutEffect(() => {
    if (firstFinding !== '') form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
  }, [firstFinding]);
  const isBusy = state.task !== null;
  return (
    <form
      ref={form}
      class="destination-form"
      aria-label={destination === null ? `Add ${descriptor.label}` : `Edit ${destination.name}`}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!isBusy) void session.save();
      }}
    >
      <h3>{descriptor.label}</h3>
      <p class="muted">{descriptor.summary}</p>
      <div class="option-field">
        <label for="destination-name">Name in the popup</label>
        <input
          id="destination-name"
          type="text"
          value={state.name}
          placeholder={descriptor.label}
          onInput={(event) => dispatch({ type: 'renamed', name: event.currentTarget.value })}
        />
      </div>
      {descriptor.fields.map((field) => (
        <DestinationField
          key={field.key}
          field={field}
          state={state}
          dispatch={dispatch}
          onCommitted={session.committed}
        />
      ))}
      <p class="connection" role="status" id="connection">
        {statusOf(state)}
      </p>
      {state.problem !== null && <ProblemNotice problem={state.problem} />}
      <div class="actions">
        <button
          type="button"
          class="button"
          id="connect-destination"
          disabled={isBusy}
          onClick={() => void session.connect()}
        >
          Connect
        </button>
        <button type="submit" class="button button-primary" id="save-destination" disabled={isBusy}>
          {state.task === 'saving' ? 'Saving…' : 'Save'}
        </button>
        <button
          type="button"
          class="button button-quiet"
          onClick={() => props.onCancel(descriptor.origins(state.config) ?? [])}
        >
          Cancel
        </button>
      </div>
    </form>
  );
}

function statusOf({ task, problem, connection }: FormState): string {
  if (task === 'connecting') return 'Connecting…';
  return problem === null ? (connection?.summary ?? '') : '';
}

/** The form's state with what acts on it, for as long as the form is shown. */
function useForm({ descriptor, destination, names, world, onSaved }: DestinationFormProps) {
  const [state, show] = useState<FormState>(() => initialForm(descriptor, destination, names));
  const newest = useRef(state);
  const saved = useRef(onSaved);
  saved.current = onSaved;
  return {
    state,
    ...useMemo(() => {
      const dispatch = (action: FormAction): void => {
        newest.current = reduce(newest.current, action);
        show(newest.current);
      };
      const store = { get: () => newest.current, dispatch };
      return { dispatch, session: startForm(store, world, (stored) => saved.current(stored)) };
    }, [world]),
  };
}
