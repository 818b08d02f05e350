import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, it } from 'vitest';
import { Suggestions, type SuggestionsProps } from '../../../popup/components/suggestions.tsx';
import type { ShownSuggestion } from '../../../popup/suggestions/suggester.ts';

const suggestion = (label: string): ShownSuggestion => ({
  kind: 'topic',
  id: label.toLowerCase(),
  label,
  why: `“${label}” in the title`,
});
const three = ['Oncology', 'Genomics', 'Sepsis'].map(suggestion);

let root: HTMLElement;
let taken: string[];
let isEmptied: boolean;
beforeEach(() => {
  root = document.createElement('div');
  document.body.replaceChildren(root);
  taken = [];
  isEmptied = false;
});

const show = (suggestions: SuggestionsProps['suggestions']) =>
  act(() => {
    render(
      <Suggestions
        suggestions={suggestions}
        onTake={({ label }) => taken.push(label)}
        onEmptied={() => {
          isEmptied = true;
        }}
      />,
      root,
    );
  });
const buttons = () => [...root.querySelectorAll<HTMLButtonElement>('button')];
const why = () => root.querySelector('.suggestion-why')?.textContent ?? null;
const press = (key: string) =>
  act(() => {
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  });
/** As the browser clicks for Enter: with no mouse button pressed. */
const enter = () => act(() => (document.activeElement as HTMLElement).click());

describe('suggestions in the form', () => {
  it('show nothing while there are none', async () => {
    await show(null);
    expect(buttons()).toEqual([]);
    await show([]);
    expect(buttons()).toEqual([]);
    expect(why()).toBeNull();
    expect(root.querySelector('.suggestions-none')).not.toBeNull();
    await show(three);
    expect(root.querySelector('.suggestions-none')).toBeNull();
  });

  it('say why, for the first and for whichever is looked at, and to a screen reader for each', async () => {
    await show(three);
    expect(why()).toBe('“Oncology” in the title');
    expect(buttons().map((button) => button.getAttribute('aria-description'))).toEqual(three.map((each) => each.why));
    await act(() => {
      buttons()[2]?.dispatchEvent(new MouseEvent('mouseenter'));
    });
    expect(why()).toBe('“Sepsis” in the title');
    expect(root.querySelector('[role=status]')?.textContent).toMatch(/^Suggested: Oncology, Genomics, Sepsis\./);
  });

  it('are one stop of the Tab key, with arrows from one to the next', async () => {
    await show(three);
    expect(buttons().map(({ tabIndex }) => tabIndex)).toEqual([0, -1, -1]);
    buttons()[0]?.focus();
    await press('ArrowRight');
    expect(document.activeElement).toBe(buttons()[1]);
    expect(buttons().map(({ tabIndex }) => tabIndex)).toEqual([-1, 0, -1]);
    await press('ArrowLeft');
    await press('ArrowLeft');
    expect(document.activeElement).toBe(buttons()[2]);
  });

  it('keep the focus among them after one is taken by key, and give it on when the last is', async () => {
    await show(three);
    buttons()[0]?.focus();
    await enter();
    expect(taken).toEqual(['Oncology']);
    await show(three.slice(1));
    expect(document.activeElement).toBe(buttons()[0]);
    await enter();
    await show(three.slice(2));
    await enter();
    await show([]);
    expect(taken).toEqual(['Oncology', 'Genomics', 'Sepsis']);
    expect(isEmptied).toBe(true);
  });
});
