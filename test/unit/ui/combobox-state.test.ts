import { describe, expect, it } from 'vitest';
import { closedCombobox, keyPressed, typed } from '../../../src/ui/combobox-state.ts';

describe('the combobox’s keyboard', () => {
  it('opens on typing with the best match ready', () => {
    expect(typed('onc')).toEqual({ query: 'onc', isOpen: true, active: 0 });
  });

  it('readies no option for a blank query, so that Enter takes nothing by chance', () => {
    expect(typed(' ').active).toBe(-1);
    expect(keyPressed(typed(''), 'Enter', 4).effect).toBeUndefined();
  });

  it('moves round with the arrows', () => {
    let state = keyPressed(closedCombobox, 'ArrowDown', 3).state;
    expect(state).toMatchObject({ isOpen: true, active: 0 });
    state = keyPressed(state, 'ArrowUp', 3).state;
    expect(state.active).toBe(2);
    state = keyPressed(state, 'ArrowDown', 3).state;
    expect(state.active).toBe(0);
  });

  it('has no active option on an empty list', () => {
    expect(keyPressed(typed('zzz'), 'ArrowDown', 0).state.active).toBe(-1);
    expect(keyPressed(typed('zzz'), 'Enter', 0).effect).toBeUndefined();
  });

  it.each(['Enter', 'Tab'])('takes the active option with %s and clears the query', (key) => {
    const outcome = keyPressed(typed('onc'), key, 2);
    expect(outcome).toEqual({ state: closedCombobox, effect: { kind: 'pick', index: 0 }, isHandled: true });
  });

  it('lets Tab leave a field in which nothing was typed', () => {
    const browsing = keyPressed(closedCombobox, 'ArrowDown', 2).state;
    expect(keyPressed(browsing, 'Tab', 2)).toMatchObject({ isHandled: false, state: { isOpen: false } });
  });

  it('takes the last option where the list has become shorter than the choice', () => {
    expect(keyPressed({ query: 'a', isOpen: true, active: 7 }, 'Enter', 3).effect).toEqual({ kind: 'pick', index: 2 });
  });

  it('closes the list with Escape, then clears the query, then leaves the key to the browser', () => {
    const closed = keyPressed(typed('onc'), 'Escape', 2);
    expect(closed).toMatchObject({ isHandled: true, state: { isOpen: false, query: 'onc' } });
    const cleared = keyPressed(closed.state, 'Escape', 0);
    expect(cleared).toEqual({ state: closedCombobox, isHandled: true });
    expect(keyPressed(cleared.state, 'Escape', 0).isHandled).toBe(false);
  });

  it('removes the last chip with Backspace, but only from an empty input', () => {
    expect(keyPressed(closedCombobox, 'Backspace', 0).effect).toEqual({ kind: 'remove-last' });
    expect(keyPressed(typed('o'), 'Backspace', 1).effect).toBeUndefined();
  });
});
