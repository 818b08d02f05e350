import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, it } from 'vitest';
import { Combobox, type ComboboxOption } from '../../../src/ui/combobox.tsx';

const words = ['Oncology', 'Ontology', 'Genomics'];

function searchWords(query: string): ComboboxOption[] {
  const needle = query.trim().toLowerCase();
  return words
    .filter((word) => word.toLowerCase().includes(needle))
    .map((word) => ({ id: word, label: word, hint: 'Desk', ranges: [] }));
}

let root: HTMLElement;
let added: string[];
let removed: string[];

function show(chosen: readonly string[] = []): void {
  act(() =>
    render(
      <Combobox
        id="topics"
        label="Topics"
        placeholder="Type"
        chosen={chosen.map((word) => ({ id: word, label: word, hint: 'Desk' }))}
        search={searchWords}
        onAdd={(id) => added.push(id)}
        onRemove={(id) => removed.push(id)}
      />,
      root,
    ),
  );
}

const input = (): HTMLInputElement => {
  const element = root.querySelector<HTMLInputElement>('[role=combobox]');
  if (element === null) throw new Error('no combobox');
  return element;
};
const options = () =>
  [...root.querySelectorAll('[role=option]')].map((option) => option.querySelector('span')?.textContent);

function type(text: string): void {
  act(() => {
    input().value = text;
    input().dispatchEvent(new InputEvent('input', { bubbles: true }));
  });
}

function press(key: string, modifiers: KeyboardEventInit = {}): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...modifiers });
  act(() => {
    input().dispatchEvent(event);
  });
  return event;
}

beforeEach(() => {
  root = document.createElement('div');
  document.body.replaceChildren(root);
  added = [];
  removed = [];
});

describe('Combobox', () => {
  it('is a labelled combobox that owns a listbox', () => {
    show();
    expect(input().getAttribute('aria-expanded')).toBe('false');
    expect(root.querySelector('label')?.getAttribute('for')).toBe(input().id);
    expect(root.querySelector(`#${input().getAttribute('aria-controls')}`)?.getAttribute('role')).toBe('listbox');
  });

  it('filters while one types and points at the active option', () => {
    show();
    type('on');
    expect(options()).toEqual(['Oncology', 'Ontology']);
    expect(input().getAttribute('aria-expanded')).toBe('true');
    press('ArrowDown');
    const active = root.querySelector(`#${input().getAttribute('aria-activedescendant')}`);
    expect(active?.textContent).toMatch(/^Ontology/);
    expect(active?.getAttribute('aria-selected')).toBe('true');
  });

  it.each([
    ['ArrowDown', 'Oncology'],
    ['ArrowUp', 'Genomics'],
  ])('opens with %s on the option at that end', (key, label) => {
    show();
    press(key);
    const active = root.querySelector(`#${input().getAttribute('aria-activedescendant')}`);
    expect(active?.textContent).toMatch(new RegExp(`^${label}`));
    press('Enter');
    expect(added).toEqual([label]);
  });

  it('adds with Enter, announces it and is ready for the next', () => {
    show();
    type('gen');
    expect(press('Enter').defaultPrevented).toBe(true);
    expect(added).toEqual(['Genomics']);
    expect(input().value).toBe('');
    expect(root.querySelector('[role=status]')?.textContent).toBe('Genomics added');
  });

  it('leaves Ctrl+Enter to the form', () => {
    show();
    type('gen');
    expect(press('Enter', { ctrlKey: true }).defaultPrevented).toBe(false);
    expect(added).toEqual([]);
  });

  it('leaves Enter to an input method that is composing', () => {
    show();
    type('gen');
    press('Enter', { isComposing: true });
    expect(added).toEqual([]);
  });

  it('removes the last chip with Backspace and any chip with its button', () => {
    show(['Oncology', 'Genomics']);
    press('Backspace');
    act(() => root.querySelector<HTMLButtonElement>('[aria-label="Remove Oncology"]')?.click());
    expect(removed).toEqual(['Genomics', 'Oncology']);
  });

  it('keeps Escape from the popup while the list is open', () => {
    show();
    type('on');
    expect(press('Escape').defaultPrevented).toBe(true);
    expect(input().getAttribute('aria-expanded')).toBe('false');
  });

  it('adds with the mouse without losing the focus', () => {
    show();
    input().focus();
    type('on');
    const option = root.querySelector<HTMLElement>('[role=option]');
    const down = new MouseEvent('mousedown', { bubbles: true, cancelable: true });
    act(() => {
      option?.dispatchEvent(down);
      option?.click();
    });
    expect(down.defaultPrevented).toBe(true);
    expect(added).toEqual(['Oncology']);
    expect(document.activeElement).toBe(input());
  });

  it('says so when nothing matches', () => {
    show();
    type('xyz');
    expect(root.textContent).toContain('Nothing in the catalog matches “xyz”');
  });
});
