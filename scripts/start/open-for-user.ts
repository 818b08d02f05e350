import { launchChromium } from '../../test/support/browsers/chromium.ts';
import type { FixtureServer } from '../../test/support/serve.ts';
import { browserNames, findBrowser, howToGet } from '../browser-paths.mjs';

/** Opens Chromium with Sheaf on a sample article, and stays until the user quits it or presses Ctrl+C. */
export async function openForUser(samples: FixtureServer): Promise<void> {
  if (findBrowser('chromium') === null) throw new Error(`${howToGet('chromium')}.`);
  let quit = (): void => undefined;
  const isOver = new Promise<void>((resolve) => {
    quit = resolve;
  });
  const session = await launchChromium({ headless: false, onQuit: quit });
  process.once('SIGINT', quit);
  process.once('SIGTERM', quit);
  await session.web().goto(samples.url('precision-medicine.html?utm_source=npm-start&utm_medium=sample'));
  console.log(`
${browserNames.chromium.label} is open on a sample article, with Sheaf loaded.

  1. Click the sheaf in the toolbar (it may hide behind the puzzle piece), or press Alt+Shift+C.
  2. Pick topics and offerings: type, arrows, Enter.
  3. Save with Ctrl+Enter (Cmd+Enter on a Mac), then copy or download the Markdown, or open the library.

  The other sample: ${samples.url('ehr-interoperability.html?utm_source=npm-start')}
  Any other page will do as well. This browser has a profile of its own, which is removed at the end.
  To load Sheaf in your own browser: dist/chrome and dist/firefox; README.md says how.

Press Ctrl+C here, or quit the browser, to end.
`);
  await isOver;
  console.log('\nBye.');
  await session.close();
}
