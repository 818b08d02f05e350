import type { Popup, View } from './browsers/extension-session.ts';
import { waitUntil } from './browsers/wait.ts';

export type Phase = 'starting' | 'metadata' | 'ready' | 'saved' | 'unavailable';
export type Facet = 'topics' | 'offerings';

/** The popup as a user deals with it: all input goes through real keys. */
export function popupDriver<V extends View>(popup: V) {
  const phase = () => popup.evaluate((document) => document.querySelector('[data-phase]')?.getAttribute('data-phase'));
  const text = (selector: string) =>
    popup.evaluate((document, at) => document.querySelector(at)?.textContent?.trim() ?? null, selector);
  const value = (id: string) =>
    popup.evaluate((document, at) => {
      const field = document.getElementById(at);
      return field !== null && 'value' in field ? String(field.value) : null;
    }, id);
  const chips = (facet: Facet) =>
    popup.evaluate((document, at) => {
      const labels = document.querySelectorAll(`#${at} [data-chip] .chip-label`);
      return [...labels].map((label) => label.textContent?.trim() ?? '');
    }, facet);
  const focus = (id: string) => popup.evaluate((document, at) => document.getElementById(at)?.focus(), id);

  const hasActiveOption = (facet: Facet) =>
    popup.evaluate((document, at) => document.querySelector(`#${at}-list [aria-selected=true]`) !== null, facet);

  /** A wait in vain is understood only with what the popup showed. */
  const withPopupText = async (cause: unknown): Promise<never> => {
    throw new Error(`${cause}; the popup is ${await phase()} and says: ${await text('body')}`);
  };

  return {
    popup,
    phase,
    text,
    value,
    chips,
    focus,

    /** Waits for one of some phases and gives the one that came. */
    async reaches(...phases: Phase[]): Promise<Phase> {
      return waitUntil(`the popup to be ${phases.join(' or ')}`, async () => {
        const seen = await phase();
        return phases.find((each) => each === seen);
      }).catch(withPopupText);
    },

    /** Waits for an element and gives its text. */
    says: (selector: string) => waitUntil(`${selector} in the popup`, () => text(selector)),

    /** Puts the whole content of a field in the place of the old one. */
    async fill(id: string, content: string): Promise<void> {
      await focus(id);
      await popup.press('Control+a');
      await popup.type(content);
    },

    /** Picks the first option for a query, by keyboard, and gives the label of the chip that it became. */
    async pick(facet: Facet, query: string): Promise<string> {
      const before = await chips(facet);
      await focus(`${facet}-input`);
      if (query !== '') await popup.type(query);
      const chip = async () => (await chips(facet)).find((each) => !before.includes(each)) ?? null;
      // The list closes when the window loses the focus, as Firefox's popup does while a tab goes; one presses again then.
      return waitUntil(`a chip for “${query}”`, async () => {
        await waitUntil(`an option for “${query}”`, async () => {
          if (await hasActiveOption(facet)) return true;
          await popup.press('ArrowDown');
          return hasActiveOption(facet);
        });
        await popup.press('Enter');
        return waitUntil('it', chip, { timeout: 3_000 }).catch(() => null);
      }).catch(withPopupText);
    },

    save: () => popup.press('Control+Enter'),

    /** Clicks, for what has no key of its own. */
    click: (selector: string) =>
      popup.evaluate((document, at) => document.querySelector<HTMLElement>(at)?.click(), selector),
  };
}

export type PopupDriver = ReturnType<typeof popupDriver<Popup>>;
