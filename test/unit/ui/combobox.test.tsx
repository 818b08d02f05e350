import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Combobox } from '../../../src/ui/combobox.tsx';
import type { OptionList } from '../../../src/ui/combobox-list.tsx';

const words = ['Oncology', 'Ontology', 'Genomics'];

const listOf = (found: readonly string[], create: string | null = null): OptionList => ({
  count: found.length,
  groups: [{ label: null, count: found.length }],
  create,
  option(place) {
    const label = found[place] ?? '';
    return { id: label, label, hint: 'Desk', title: label, synonym: null, ranges: [] };
  },
});

function searchWords(query: string): OptionList {
  const needle = query.trim().toLowerCase();
  const found = words.filter((word) => word.toLowerCase().includes(needle));
  return listOf(found, needle === 'new' ? 'Create “new”' : null);
}

let root: HTMLElement;
let added: string[];
let removed: string[];
let created: string[];

function show(chosen: readonly string[] = [], search: ((query: string) => OptionList) | null = searchWords): void {
  act(() =>
    render(
      <Combobox
        id="topics"
        label="Topics"
        nouns={['topic', 'topics']}
        placeholder="Type"
        chosen={chosen.map((word) => ({ id: word, label: word, hint: 'Desk' }))}
        search={search}
        onAdd={(id) => added.push(id)}
        onRemove={(id) => removed.push(id)}
        onCreate={(name) => created.push(name)}
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
  created = [];
});

describe('Combobox', () => {
  it('is a labelled combobox that owns a listbox', () => {
    show();
    expect(input().getAttribute('aria-expanded')).toBe('false');
    expect(root.querySelector('label')?.getAttribute('for')).toBe(input().id);
    press('ArrowDown');
    expect(input().getAttribute('aria-expanded')).toBe('true');
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

  it('keeps the chips while Backspace is held down to empty the field', () => {
    show(['Oncology']);
    type('g');
    press('Backspace');
    type('');
    press('Backspace', { repeat: true });
    expect(removed).toEqual([]);
    press('Backspace');
    expect(removed).toEqual(['Oncology']);
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

  it('keeps the focus where the mouse goes down on the list besides its options, as on a heading', () => {
    show();
    press('ArrowDown');
    const event = new MouseEvent('mousedown', { bubbles: true, cancelable: true });
    root.querySelector('[role=listbox]')?.dispatchEvent(event);
    expect(event.defaultPrevented).toBe(true);
  });

  it('says so when nothing matches', () => {
    show();
    type('xyz');
    expect(root.textContent).toContain('Nothing in the catalog matches “xyz”');
  });

  it('says that the catalog is being loaded, and takes what Enter meant once it is there', () => {
    show([], null);
    type('gen');
    expect(root.textContent).toContain('The catalog is being loaded');
    press('Enter');
    expect(added).toEqual([]);
    show();
    expect(added).toEqual(['Genomics']);
    expect(input().value).toBe('');
  });

  it('forgets an early Enter when one types on, and never creates by it', () => {
    show([], null);
    type('ge');
    press('Enter');
    type('gen');
    show();
    expect(added).toEqual([]);
    show([], null);
    type('new');
    press('Enter');
    show();
    expect(created).toEqual([]);
  });

  it('creates what was typed by the last option, with Enter or the mouse', () => {
    show();
    type(' new ');
    expect(options()).toEqual(['Create “new”']);
    press('Enter');
    type('new');
    act(() => root.querySelector<HTMLElement>('[role=option]')?.click());
    expect(created).toEqual(['new', 'new']);
    expect(added).toEqual([]);
  });

  describe('with thousands of options', () => {
    const many = Array.from({ length: 5_000 }, (_, place) => `Topic ${place}`);
    const showMany = () => {
      show([], () => ({
        ...listOf(many, 'Create “x”'),
        groups: [
          { label: 'Used lately', count: 2 },
          { label: 'All topics', count: 4_998 },
        ],
      }));
      type('x');
    };
    const active = () => root.querySelector(`#${input().getAttribute('aria-activedescendant')}`);

    it('has only those in the document that are in sight, and each says which of how many it is', () => {
      showMany();
      const rows = [...root.querySelectorAll('[role=option]')];
      expect(rows.length).toBeLessThan(30);
      expect(rows[1]?.getAttribute('aria-posinset')).toBe('2');
      expect(rows.every((row) => row.getAttribute('aria-setsize') === '5001')).toBe(true);
    });

    it('puts options into groups that are named by their headings', () => {
      showMany();
      const groups = [...root.querySelectorAll('[role=group]')].map((group) => {
        const heading = root.querySelector(`#${group.getAttribute('aria-labelledby')}`);
        return [heading?.textContent, group.querySelectorAll('[role=option]').length > 1];
      });
      expect(groups).toEqual([
        ['Used lately', true],
        ['All topics', true],
      ]);
    });

    it('points at an option that is there, however far one goes and wherever the wheel takes the list', () => {
      showMany();
      for (let page = 0; page < 20; page += 1) press('PageDown');
      expect(active()?.textContent).toMatch(/^Topic 140/);
      const list = root.querySelector('[role=listbox]');
      act(() => {
        if (list !== null) list.scrollTop = 90_000;
        list?.dispatchEvent(new Event('scroll'));
      });
      expect(active()?.textContent).toMatch(/^Topic 140/);
      expect(options()).toContain('Topic 3000');
      press('End');
      expect(active()?.textContent).toBe('Create “x”');
      press('ArrowUp');
      expect(active()?.textContent).toMatch(/^Topic 4999/);
      expect(active()?.getAttribute('aria-posinset')).toBe('5000');
    });
  });

  it('says how many options there are once nobody types any more', () => {
    vi.useFakeTimers();
    show();
    const wait = (ms: number) =>
      act(() => {
        vi.advanceTimersByTime(ms);
      });
    const status = () => root.querySelector('[role=status]')?.textContent;
    type('on');
    wait(400);
    type('onc');
    wait(400);
    expect(status()).toBe('');
    wait(200);
    expect(status()).toBe('1 topic matches');
    type('xyz');
    wait(600);
    expect(status()).toBe('No topic matches');
    vi.useRealTimers();
  });
});
