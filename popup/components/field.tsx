import type { ComponentChildren } from 'preact';

/** A label above its control. `hint` says what is wrong or how to write the value. */
export function Field(props: {
  id: string;
  label: string;
  hint?: string | null;
  class?: string;
  children: ComponentChildren;
}) {
  return (
    <div class={`field ${props.class ?? ''}`}>
      <label class="field-label" for={props.id}>
        {props.label}
      </label>
      {props.children}
      {props.hint && (
        <p class="field-hint" id={`${props.id}-hint`}>
          {props.hint}
        </p>
      )}
    </div>
  );
}
