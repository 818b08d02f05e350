/** The keyboard behaviour of a multi-select combobox, apart from any DOM. Pattern: WAI-ARIA APG, "Combobox". */
export interface ComboboxState {
  readonly query: string;
  readonly isOpen: boolean;
  /** Index of the option that Enter takes; -1 for none. */
  readonly active: number;
}

export const closedCombobox: ComboboxState = { query: '', isOpen: false, active: -1 };

export type ComboboxEffect = { readonly kind: 'pick'; readonly index: number } | { readonly kind: 'remove-last' };

export interface KeyOutcome {
  readonly state: ComboboxState;
  readonly effect?: ComboboxEffect;
  /** Whether the key was used up here, so that the browser (and an Escape-closes-popup) must not see it. */
  readonly isHandled: boolean;
}

const unhandled = (state: ComboboxState): KeyOutcome => ({ state, isHandled: false });
const handled = (state: ComboboxState, effect?: ComboboxEffect): KeyOutcome =>
  effect === undefined ? { state, isHandled: true } : { state, effect, isHandled: true };

export function typed(query: string): ComboboxState {
  return { query, isOpen: true, active: query.trim() === '' ? -1 : 0 };
}

/** `count` options are on the list for the present query. */
export function keyPressed(state: ComboboxState, key: string, count: number): KeyOutcome {
  const active = Math.min(state.active, count - 1);
  const canPick = state.isOpen && active >= 0;
  switch (key) {
    case 'ArrowDown':
      // The closed list has no options yet; the first of those that it opens with is meant.
      if (!state.isOpen) return handled({ ...state, isOpen: true, active: 0 });
      return handled({ ...state, isOpen: true, active: count === 0 ? -1 : (active + 1) % count });
    case 'ArrowUp':
      if (!state.isOpen) return handled({ ...state, isOpen: true, active: Number.MAX_SAFE_INTEGER });
      return handled({ ...state, isOpen: true, active: count === 0 ? -1 : (active <= 0 ? count : active) - 1 });
    case 'Enter':
      return canPick ? handled(closedCombobox, { kind: 'pick', index: active }) : unhandled(state);
    case 'Tab':
      // Only with something typed: on an empty field Tab must leave it.
      return canPick && state.query.trim() !== ''
        ? handled(closedCombobox, { kind: 'pick', index: active })
        : unhandled({ ...state, isOpen: false });
    case 'Escape':
      if (state.isOpen) return handled({ ...state, isOpen: false, active: -1 });
      return state.query === '' ? unhandled(state) : handled(closedCombobox);
    case 'Backspace':
      return state.query === '' ? { state, effect: { kind: 'remove-last' }, isHandled: false } : unhandled(state);
    default:
      return unhandled(state);
  }
}
