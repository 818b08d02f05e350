import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { closedCombobox, keyPressed, typed } from './combobox-state.ts';
import { MarkedText } from './marked-text.tsx';

export interface ComboboxOption {
  /** Stable and unique within the list. */
  readonly id: string;
  readonly label: string;
  /** A second, quieter text: the source of a topic, say. */
  readonly hint: string;
  readonly ranges: readonly (readonly [number, number])[];
}

export interface ComboboxProps {
  readonly id: string;
  readonly label: string;
  readonly placeholder: string;
  readonly chosen: readonly { readonly id: string; readonly label: string; readonly hint: string }[];
  /** Options for a query, best first, without those already chosen. Must be pure. */
  readonly search: (query: string) => readonly ComboboxOption[];
  readonly onAdd: (id: string) => void;
  readonly onRemove: (id: string) => void;
  readonly autoFocus?: boolean;
}

/** Picks several of many: type to filter, arrows, Enter, Backspace; the choice stands as chips before the input. */
export function Combobox(props: ComboboxProps) {
  const [state, setState] = useState(closedCombobox);
  const [announcement, setAnnouncement] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const options = useMemo(
    () => (state.isOpen ? props.search(state.query) : []),
    [state.isOpen, state.query, props.search],
  );
  const active = Math.min(state.active, options.length - 1);
  const listId = `${props.id}-list`;

  useEffect(() => {
    if (props.autoFocus) input.current?.focus();
  }, [props.autoFocus]);

  useEffect(() => {
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  });

  const add = (index: number) => {
    const option = options[index];
    if (option === undefined) return;
    props.onAdd(option.id);
    setAnnouncement(`${option.label} added`);
  };
  const remove = (id: string, label: string) => {
    props.onRemove(id);
    setAnnouncement(`${label} removed`);
    input.current?.focus();
  };

  const onKeyDown = (event: KeyboardEvent) => {
    // Enter that ends an input method's composition is not ours; with Ctrl or Cmd it saves the form.
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const outcome = keyPressed(state, event.key, options.length);
    if (outcome.isHandled) {
      event.preventDefault();
      event.stopPropagation();
    }
    setState(outcome.state);
    if (outcome.effect?.kind === 'pick') add(outcome.effect.index);
    const last = props.chosen.at(-1);
    if (outcome.effect?.kind === 'remove-last' && last !== undefined) remove(last.id, last.label);
  };

  return (
    <div class="combobox" id={props.id}>
      <label class="field-label" for={`${props.id}-input`}>
        {props.label}
      </label>
      <div class="combobox-field">
        <ul class="combobox-chips" aria-label={`${props.label} chosen`}>
          {props.chosen.map((item) => (
            <li
              class="chip"
              key={item.id}
              data-chip={item.id}
              title={item.hint ? `${item.hint}: ${item.label}` : item.label}
            >
              <span class="chip-label" dir="auto">
                {item.label}
              </span>
              <button
                type="button"
                class="chip-remove"
                aria-label={`Remove ${item.label}`}
                onClick={() => remove(item.id, item.label)}
              >
                ×
              </button>
            </li>
          ))}
        </ul>
        <input
          ref={input}
          id={`${props.id}-input`}
          class="combobox-input"
          type="text"
          role="combobox"
          autocomplete="off"
          spellcheck={false}
          aria-autocomplete="list"
          aria-expanded={state.isOpen}
          aria-controls={listId}
          aria-activedescendant={active >= 0 ? `${props.id}-option-${active}` : undefined}
          placeholder={props.chosen.length === 0 ? props.placeholder : ''}
          value={state.query}
          onInput={(event) => setState(typed(event.currentTarget.value))}
          onKeyDown={onKeyDown}
          onClick={() => setState({ ...state, isOpen: true })}
          onBlur={() => setState({ ...state, isOpen: false, active: -1 })}
        />
      </div>
      <div
        ref={list}
        class="combobox-list"
        id={listId}
        role="listbox"
        aria-label={props.label}
        hidden={!state.isOpen || options.length === 0}
      >
        {options.map((option, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard works through the input (aria-activedescendant)
          <div
            key={option.id}
            id={`${props.id}-option-${index}`}
            class="combobox-option"
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            // The mouse must not take the focus from the input, or the list would close before the click.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => {
              add(index);
              setState(closedCombobox);
            }}
          >
            <MarkedText text={option.label} ranges={option.ranges} />
            <span class="combobox-hint" dir="auto">
              {option.hint}
            </span>
          </div>
        ))}
      </div>
      {state.isOpen && options.length === 0 && state.query.trim() !== '' && (
        <p class="combobox-list combobox-none">Nothing in the catalog matches “{state.query.trim()}”.</p>
      )}
      <span class="visually-hidden" role="status">
        {announcement}
      </span>
    </div>
  );
}
