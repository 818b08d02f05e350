import { describe, expect, it } from 'vitest';
import { type ComboboxState, closedCombobox, keyPressed, typed } from '../../../src/ui/combobox-state.ts';

const press = (state: ComboboxState, key: string, count: number, hasCreate = false) =>
  keyPressed(state, key, { count, hasCreate, page: 7 });

describe('the combobox’s keyboard', () => {
  it('opens on typing with the best match ready', () => {
    expect(typed('onc')).toEqual({ query: 'onc', isOpen: true, active: 0, isBrowsing: false });
  });

  it('readies no option for a blank query, so that Enter takes nothing by chance', () => {
    expect(typed(' ').active).toBe(-1);
    expect(press(typed(''), 'Enter', 4).effect).toBeUndefined();
  });

  it('moves round with the arrows', () => {
    let state = press(closedCombobox, 'ArrowDown', 3).state;
    expect(state).toMatchObject({ isOpen: true, active: 0 });
    state = press(state, 'ArrowUp', 3).state;
    expect(state.active).toBe(2);
    state = press(state, 'ArrowDown', 3).state;
    expect(state.active).toBe(0);
  });

  it('moves by a page and stays on the list', () => {
    const active = (key: string, from: number) => press({ ...typed('o'), active: from }, key, 20).state.active;
    expect(active('PageDown', 0)).toBe(7);
    expect(active('PageDown', 15)).toBe(19);
    expect(active('PageUp', 15)).toBe(8);
    expect(active('PageUp', 3)).toBe(0);
  });

  it('leaves Home and End to the text while one types, and to the list once one walks through it', () => {
    expect(press(typed('onc'), 'Home', 9).isHandled).toBe(false);
    expect(press(typed('onc'), 'End', 9).isHandled).toBe(false);
    const browsing = press(typed('onc'), 'ArrowDown', 9).state;
    expect(press(browsing, 'End', 9).state.active).toBe(8);
    expect(press(browsing, 'Home', 9).state.active).toBe(0);
    expect(press(typed('oncx'), 'End', 9).isHandled).toBe(false);
  });

  it('creates with Enter, but not with a Tab that only wants to go on', () => {
    expect(press(typed('new'), 'Enter', 1, true).effect).toEqual({ kind: 'pick', index: 0 });
    expect(press(typed('new'), 'Tab', 1, true)).toMatchObject({ isHandled: false, state: { isOpen: false } });
    expect(press(typed('new'), 'Tab', 2, true).effect).toEqual({ kind: 'pick', index: 0 });
  });

  it('has no active option on an empty list', () => {
    expect(press(typed('zzz'), 'ArrowDown', 0).state.active).toBe(-1);
    expect(press(typed('zzz'), 'Enter', 0).effect).toBeUndefined();
  });

  it.each(['Enter', 'Tab'])('takes the active option with %s and clears the query', (key) => {
    const outcome = press(typed('onc'), key, 2);
    expect(outcome).toEqual({ state: closedCombobox, effect: { kind: 'pick', index: 0 }, isHandled: true });
  });

  it('lets Tab leave a field in which nothing was typed', () => {
    const browsing = press(closedCombobox, 'ArrowDown', 2).state;
    expect(press(browsing, 'Tab', 2)).toMatchObject({ isHandled: false, state: { isOpen: false } });
  });

  it('takes the last option where the list has become shorter than the choice', () => {
    expect(press({ ...typed('a'), active: 7 }, 'Enter', 3).effect).toEqual({ kind: 'pick', index: 2 });
  });

  it('closes the list with Escape, then clears the query, then leaves the key to the browser', () => {
    const closed = press(typed('onc'), 'Escape', 2);
    expect(closed).toMatchObject({ isHandled: true, state: { isOpen: false, query: 'onc' } });
    const cleared = press(closed.state, 'Escape', 0);
    expect(cleared).toEqual({ state: closedCombobox, isHandled: true });
    expect(press(cleared.state, 'Escape', 0).isHandled).toBe(false);
  });

  it('removes the last chip with Backspace, but only from an empty input', () => {
    expect(press(closedCombobox, 'Backspace', 0).effect).toEqual({ kind: 'remove-last' });
    expect(press(typed('o'), 'Backspace', 1).effect).toBeUndefined();
  });
});
