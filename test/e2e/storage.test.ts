import { describe, expect, it } from 'vitest';
import { browsersUnderTest } from '../support/browsers/index.ts';
import { waitUntil } from '../support/browsers/wait.ts';

// Chromium keeps what an extension with `unlimitedStorage` stores, and says no more of it.
const firefox = browsersUnderTest.find(({ name }) => name === 'firefox');
const missing = firefox === undefined ? 'no Firefox' : firefox.missing;
describe.skipIf(missing !== null)(`Firefox${missing === null ? '' : ` (${missing})`}`, () => {
  it('keeps the library when the disk is short, without asking the user', async () => {
    if (firefox === undefined) throw new Error('there is no Firefox');
    const session = await firefox.launch();
    try {
      const page = await session.openPage('library/index.html');
      // The background asks when it is installed, which may be after this page was opened.
      expect(await waitUntil('it to be kept', () => page.evaluate(() => navigator.storage.persisted()))).toBe(true);
    } finally {
      await session.close();
    }
  });
});
