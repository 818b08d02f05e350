import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { TextInput } from '../../../popup/components/text-input.tsx';
import { authorsFromText, authorsToText } from '../../../popup/field-text.ts';

const root = document.createElement('div');
let authors: readonly string[] = [];

beforeEach(() => {
  authors = ['Jane Roe, MD'];
  document.body.replaceChildren(root);
  show();
});
afterEach(() => render(null, root));

function show(): void {
  const onText = (text: string) => {
    authors = authorsFromText(text);
    show();
  };
  render(<TextInput id="authors" value={authorsToText(authors)} onText={onText} />, root);
}

function input(): HTMLInputElement {
  const found = root.querySelector('input');
  if (found === null) throw new Error('no input');
  return found;
}

const typed = (text: string) =>
  act(() => {
    input().value = text;
    input().dispatchEvent(new Event('input', { bubbles: true }));
  });

describe('a text input', () => {
  it('reports every keystroke', async () => {
    await typed('Jane Roe, MD; B');
    expect(authors).toEqual(['Jane Roe, MD', 'B']);
  });

  it('shows what was typed as it was typed, also where it is on the way to a value', async () => {
    await typed('Jane Roe, MD; ');
    expect(authors).toEqual(['Jane Roe, MD']);
    expect(input().value).toBe('Jane Roe, MD; ');
  });

  it('shows the value once it is left', async () => {
    await typed(' Bo Li ;; ');
    await act(() => void input().dispatchEvent(new Event('blur')));
    expect(input().value).toBe('Bo Li');
  });
});
