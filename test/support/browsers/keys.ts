/** One key as a keyboard event describes it. */
export interface Key {
  readonly key: string;
  readonly code: string;
  readonly keyCode: number;
}

/** Keys that are no characters. Legacy key codes: UI Events, appendix A.3. */
const named: Readonly<Record<string, Key>> = {
  Control: { key: 'Control', code: 'ControlLeft', keyCode: 17 },
  Shift: { key: 'Shift', code: 'ShiftLeft', keyCode: 16 },
  Alt: { key: 'Alt', code: 'AltLeft', keyCode: 18 },
  Enter: { key: 'Enter', code: 'Enter', keyCode: 13 },
  Tab: { key: 'Tab', code: 'Tab', keyCode: 9 },
  Escape: { key: 'Escape', code: 'Escape', keyCode: 27 },
  Backspace: { key: 'Backspace', code: 'Backspace', keyCode: 8 },
  Delete: { key: 'Delete', code: 'Delete', keyCode: 46 },
  ArrowLeft: { key: 'ArrowLeft', code: 'ArrowLeft', keyCode: 37 },
  ArrowRight: { key: 'ArrowRight', code: 'ArrowRight', keyCode: 39 },
  ArrowUp: { key: 'ArrowUp', code: 'ArrowUp', keyCode: 38 },
  ArrowDown: { key: 'ArrowDown', code: 'ArrowDown', keyCode: 40 },
  Home: { key: 'Home', code: 'Home', keyCode: 36 },
  PageUp: { key: 'PageUp', code: 'PageUp', keyCode: 33 },
  PageDown: { key: 'PageDown', code: 'PageDown', keyCode: 34 },
  End: { key: 'End', code: 'End', keyCode: 35 },
};

const character = (key: string): Key => {
  const upper = key.toUpperCase();
  if (/^[A-Z]$/.test(upper)) return { key, code: `Key${upper}`, keyCode: upper.charCodeAt(0) };
  // Where a sign lies depends on the layout: the browser works the rest out of `key`.
  return { key, code: '', keyCode: 0 };
};

/** `'Control+Enter'` → the keys in the order in which they go down. */
export function parseChord(chord: string): Key[] {
  return chord.split('+').map((name) => {
    const key = named[name] ?? (name.length === 1 ? character(name) : undefined);
    if (key === undefined) throw new Error(`no such key: ${name}`);
    return key;
  });
}

/** One chord for each character of a text. */
export const chordsOf = (text: string): Key[][] => [...text].map((sign) => [character(sign)]);
