import type { CDPSession, Page } from 'puppeteer-core';
import { sleep } from '../../test/support/browsers/wait.ts';
import { type KeystrokeCost, keystrokeCosts } from './keystroke-costs.ts';
import { traced } from './trace.ts';

/** Names, beginnings, synonyms in three languages, typing errors, nonsense. */
const queries = [
  'neuropathy',
  'neuropthay',
  'cardio scler',
  'heart',
  'dépistage',
  '循環器',
  'hepatology regis',
  'xqzvw',
];
const walk = ['ArrowDown', 'ArrowDown', 'PageDown', 'PageDown', 'ArrowUp', 'End', 'Home', 'PageDown'] as const;

/** How long after a keystroke its work is counted, in ms: before the number of options is said, which is no keystroke's. */
const counted = 350;
const pause = 650;

/** Types into a field, letter by letter, and walks through its list; gives what each keystroke cost. */
export async function typeInto(
  browser: CDPSession,
  page: Page,
  input: string,
): Promise<{ readonly typing: KeystrokeCost[]; readonly walking: KeystrokeCost[] }> {
  await page.focus(input);
  const press = async (...keys: readonly (typeof walk)[number][] | readonly 'Escape'[]): Promise<void> => {
    for (const key of keys) {
      await page.keyboard.press(key);
      await sleep(pause);
    }
  };
  const typing = await traced(browser, async () => {
    for (const query of queries) {
      for (const letter of query) {
        await page.keyboard.type(letter);
        await sleep(pause);
      }
      await press('Escape', 'Escape');
    }
  });
  const walking = await traced(browser, () => press(...walk));
  await press('Escape');
  return { typing: keystrokeCosts(typing, 'input', counted), walking: keystrokeCosts(walking, 'keydown', counted) };
}
