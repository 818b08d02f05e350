import type { KeyInput, Page } from 'puppeteer-core';
import { callExpression } from './expression.ts';
import type { View } from './extension-session.ts';
import { parseChord } from './keys.ts';

/** A tab, or a popup that DevTools can reach like one. */
export function pageView(page: Page): View {
  return {
    evaluate: async (read, ...args) => page.evaluate(callExpression(read, args, 'document')) as never,
    async press(chord) {
      // Names and characters are the same in puppeteer's table.
      const keys = parseChord(chord).map(({ key }) => key as KeyInput);
      for (const key of keys) await page.keyboard.down(key);
      for (const key of keys.toReversed()) await page.keyboard.up(key);
    },
    type: (text) => page.keyboard.type(text),
    screenshot: async (path) => void (await page.screenshot({ path: path as `${string}.png` })),
  };
}
