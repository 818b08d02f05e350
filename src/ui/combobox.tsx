import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { type Chosen, ComboboxChips } from './combobox-chips.tsx';
import { ComboboxList, type OptionList, optionIdOf } from './combobox-list.tsx';
import { type ComboboxState, closedCombobox, keyPressed, typed } from './combobox-state.ts';
import { countName } from './count-name.ts';
import { rowsInSight, scrollTopFor } from './list-layout.ts';

export interface ComboboxProps {
  readonly id: string;
  readonly label: string;
  /** What its options are called, one and several. */
  readonly nouns: readonly [one: string, several: string];
  readonly placeholder: string;
  readonly chosen: readonly Chosen[];
  /** Options for a query, best first, without those already chosen. Must be pure. Null while they are being loaded. */
  readonly search: ((query: string) => OptionList) | null;
  readonly onAdd: (id: string) => void;
  readonly onRemove: (id: string) => void;
  /** Called with what was typed, where the list offers to create it. */
  readonly onCreate?: (name: string) => void;
  readonly autoFocus?: boolean;
}

/** How long nobody types before the number of options is said, in ms: at each letter it would drown the typing's echo. */
const countPause = 500;

/** Picks several of many: type to filter, arrows, Enter, Backspace; the choice stands as chips before the input. */
export function Combobox(props: ComboboxProps) {
  const { id, label, search } = props;
  const [state, setState] = useState(closedCombobox);
  const [scrollTop, setScrollTop] = useState(0);
  const [announcement, setAnnouncement] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  /** Enter was pressed before there were options to take. */
  const isEnterWaiting = useRef(false);
  const query = state.query.trim();
  const options = useMemo(
    () => (state.isOpen && search !== null ? search(state.query) : noOptions),
    [state.isOpen, state.query, search],
  );
  const total = options.count + (options.create === null ? 0 : 1);
  const active = Math.min(state.active, total - 1);
  const isListed = state.isOpen && total > 0;

  useLayoutEffect(() => {
    if (props.autoFocus) input.current?.focus();
  }, [props.autoFocus]);
  useLayoutEffect(() => {
    if (list.current !== null) list.current.scrollTop = scrollTop;
  }, [scrollTop, isListed]);
  useEffect(() => {
    // Near the end of a form the list would open out of sight.
    if (isListed) list.current?.scrollIntoView({ block: 'nearest' });
  }, [isListed]);
  useEffect(() => {
    if (!state.isOpen || search === null) return;
    const timer = setTimeout(() => setAnnouncement(countOf(options.count, query, props.nouns)), countPause);
    return () => clearTimeout(timer);
  }, [state.isOpen, search === null, options.count, query]);

  useEffect(() => {
    if (search === null || !isEnterWaiting.current) return;
    isEnterWaiting.current = false;
    if (options.count === 0) return;
    pick(0);
    show(closedCombobox, 0);
  }, [search]);

  const show = (next: ComboboxState, scrolledTo: number) => {
    setState(next);
    setScrollTop(scrolledTo);
  };
  const pick = (place: number) => {
    if (place === options.count) {
      props.onCreate?.(query);
      return;
    }
    const option = options.option(place);
    props.onAdd(option.id);
    setAnnouncement(`${option.label} added`);
  };
  const remove = (item: Chosen) => {
    props.onRemove(item.id);
    setAnnouncement(`${item.label} removed`);
    input.current?.focus();
  };

  const onKeyDown = (event: KeyboardEvent) => {
    // Enter that ends an input method's composition is not ours; with Ctrl or Cmd it saves the form.
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    // A key that is held down to empty the field must not go on to the chips.
    if (event.key === 'Backspace' && event.repeat) return;
    if (event.key === 'Enter' && search === null && query !== '') isEnterWaiting.current = true;
    const listed = { count: total, hasCreate: options.create !== null, page: rowsInSight };
    const outcome = keyPressed(state, event.key, listed);
    if (outcome.isHandled) {
      event.preventDefault();
      event.stopPropagation();
    }
    const next = outcome.state;
    show(next, next.active < 0 ? 0 : scrollTopFor(options.groups, Math.min(next.active, total - 1), scrollTop));
    if (outcome.effect?.kind === 'pick') pick(outcome.effect.index);
    const last = props.chosen.at(-1);
    if (outcome.effect?.kind === 'remove-last' && last !== undefined) remove(last);
  };

  return (
    <div class="combobox" id={id}>
      <label class="field-label" for={`${id}-input`}>
        {label}
      </label>
      <div class="combobox-field">
        <ComboboxChips label={label} chosen={props.chosen} onRemove={remove} />
        <input
          ref={input}
          id={`${id}-input`}
          class="combobox-input"
          type="text"
          role="combobox"
          autocomplete="off"
          spellcheck={false}
          aria-autocomplete="list"
          aria-expanded={isListed}
          aria-controls={isListed ? `${id}-list` : undefined}
          aria-activedescendant={isListed && active >= 0 ? optionIdOf(id, active) : undefined}
          placeholder={props.chosen.length === 0 ? props.placeholder : ''}
          value={state.query}
          onInput={(event) => {
            isEnterWaiting.current = false;
            show(typed(event.currentTarget.value), 0);
          }}
          onKeyDown={onKeyDown}
          onClick={() => setState({ ...state, isOpen: true })}
          onBlur={() => show({ ...state, isOpen: false, active: -1, isBrowsing: false }, 0)}
        />
      </div>
      {isListed && (
        <ComboboxList
          id={id}
          label={label}
          options={options}
          active={active}
          scrollTop={scrollTop}
          list={list}
          onScroll={setScrollTop}
          onPick={(place) => {
            pick(place);
            show(closedCombobox, 0);
          }}
        />
      )}
      {state.isOpen && total === 0 && (search === null || query !== '') && (
        <p class="combobox-list combobox-none">
          {search === null ? 'The catalog is being loaded …' : `Nothing in the catalog matches “${query}”.`}
        </p>
      )}
      <span class="visually-hidden" role="status">
        {announcement}
      </span>
    </div>
  );
}

const noOptions: OptionList = {
  count: 0,
  groups: [],
  create: null,
  option(place) {
    throw new RangeError(`there is no option ${place}`);
  },
};

function countOf(count: number, query: string, [one, several]: ComboboxProps['nouns']): string {
  const what = `${countName(count)} ${count === 1 ? one : several}`;
  if (query === '') return what;
  return count === 0 ? `No ${one} matches` : `${what} ${count === 1 ? 'matches' : 'match'}`;
}
