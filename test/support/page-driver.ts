import type { Page } from 'puppeteer-core';
import { waitUntil } from './browsers/wait.ts';

export interface FileToChoose {
  readonly name: string;
  /** Bytes, which JSON can carry: a decoded file would have lost its byte order mark. */
  readonly bytes: number[];
}

/** Gives files to a page's own file input, as its dialog would. */
export const chooseFiles = (page: Page, selector: string, files: readonly FileToChoose[]): Promise<void> =>
  page.evaluate(
    (at, given) => {
      const transfer = new DataTransfer();
      for (const { name, bytes } of given) transfer.items.add(new File([new Uint8Array(bytes)], name));
      const input = document.querySelector<HTMLInputElement>(at);
      if (input === null) throw new Error(`the page has no file input ${at}`);
      input.files = transfer.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    },
    selector,
    [...files],
  );

/** Drops files on a page. */
export const dropFiles = (page: Page, files: readonly FileToChoose[]): Promise<void> =>
  page.evaluate(
    (given) => {
      const dataTransfer = new DataTransfer();
      for (const { name, bytes } of given) dataTransfer.items.add(new File([new Uint8Array(bytes)], name));
      document.body.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer }));
    },
    [...files],
  );

/** The text of the first such element; empty where there is none. */
export const textOf = (page: Page, selector: string): Promise<string> =>
  page.evaluate((wanted) => document.querySelector(wanted)?.textContent ?? '', selector);

/** Waits until the first such element says that; the error tells what it says instead. */
export const says = (page: Page, selector: string, text: string): Promise<unknown> =>
  waitUntil(`“${text}” in ${selector}`, async () => (await textOf(page, selector)).includes(text)).catch(
    async (cause: unknown) => {
      throw new Error(`${cause}; it says: ${await textOf(page, selector)}`);
    },
  );

/** Clicks the first such element, without the pointer. */
export const click = (page: Page, selector: string): Promise<void> =>
  page.evaluate((wanted) => document.querySelector<HTMLElement>(wanted)?.click(), selector);

/**
 * Presses a button by its key, for what the browser does at a user's own act alone. A real mouse would miss one that
 * moves while the page is still being filled.
 */
export async function pressButton(page: Page, selector: string): Promise<void> {
  const button = await page.waitForSelector(`${selector}:not([disabled])`);
  await button?.focus();
  await page.keyboard.press('Enter');
}
