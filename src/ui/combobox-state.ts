/** The keyboard behaviour of a multi-select combobox, apart from any DOM. Pattern: WAI-ARIA APG, "Combobox". */
export interface ComboboxState {
  readonly query: string;
  readonly isOpen: boolean;
  /** Index of the option that Enter takes; -1 for none. */
  readonly active: number;
  /** Whether the options were walked through since the last character: Home and End are theirs then, else the text's. */
  readonly isBrowsing: boolean;
}

export const closedCombobox: ComboboxState = { query: '', isOpen: false, active: -1, isBrowsing: false };

export type ComboboxEffect = { readonly kind: 'pick'; readonly index: number } | { readonly kind: 'remove-last' };

export interface KeyOutcome {
  readonly state: ComboboxState;
  readonly effect?: ComboboxEffect;
  /** Whether the key was used up here, so that the browser (and an Escape-closes-popup) must not see it. */
  readonly isHandled: boolean;
}

/** What is on the list for the present query. */
export interface ListedOptions {
  readonly count: number;
  /** Whether the last one creates something, which Tab must not do in passing. */
  readonly hasCreate: boolean;
  /** So many fit into the list at once. */
  readonly page: number;
}

const unhandled = (state: ComboboxState): KeyOutcome => ({ state, isHandled: false });
const handled = (state: ComboboxState, effect?: ComboboxEffect): KeyOutcome =>
  effect === undefined ? { state, isHandled: true } : { state, effect, isHandled: true };

export function typed(query: string): ComboboxState {
  return { query, isOpen: true, active: query.trim() === '' ? -1 : 0, isBrowsing: false };
}

export function keyPressed(state: ComboboxState, key: string, { count, hasCreate, page }: ListedOptions): KeyOutcome {
  const active = Math.min(state.active, count - 1);
  const canPick = state.isOpen && active >= 0;
  const goTo = (index: number): KeyOutcome =>
    handled({ ...state, isOpen: true, active: Math.max(-1, Math.min(index, count - 1)), isBrowsing: true });
  const canJump = state.isOpen && (state.isBrowsing || state.query === '');
  switch (key) {
    case 'ArrowDown':
      // The closed list has no options yet; the first of those that it opens with is meant.
      if (!state.isOpen) return handled({ ...state, isOpen: true, active: 0, isBrowsing: true });
      return goTo(count === 0 ? -1 : (active + 1) % count);
    case 'ArrowUp':
      if (!state.isOpen) {
        return handled({ ...state, isOpen: true, active: Number.MAX_SAFE_INTEGER, isBrowsing: true });
      }
      return goTo((active <= 0 ? count : active) - 1);
    case 'PageDown':
      return state.isOpen ? goTo(active + page) : unhandled(state);
    case 'PageUp':
      return state.isOpen ? goTo(Math.max(0, active - page)) : unhandled(state);
    case 'Home':
      return canJump ? goTo(0) : unhandled(state);
    case 'End':
      return canJump ? goTo(count - 1) : unhandled(state);
    case 'Enter':
      return canPick ? handled(closedCombobox, { kind: 'pick', index: active }) : unhandled(state);
    case 'Tab':
      // Only with something typed: on an empty field Tab must leave it.
      return canPick && state.query.trim() !== '' && !(hasCreate && active === count - 1)
        ? handled(closedCombobox, { kind: 'pick', index: active })
        : unhandled({ ...state, isOpen: false });
    case 'Escape':
      if (state.isOpen) return handled({ ...state, isOpen: false, active: -1, isBrowsing: false });
      return state.query === '' ? unhandled(state) : handled(closedCombobox);
    case 'Backspace':
      return state.query === '' ? { state, effect: { kind: 'remove-last' }, isHandled: false } : unhandled(state);
    default:
      return unhandled(state);
  }
}
