import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { launchChromium } from '../../test/support/browsers/chromium.ts';
import type { ExtensionSession } from '../../test/support/browsers/extension-session.ts';
import { waitUntil } from '../../test/support/browsers/wait.ts';
import { popupDriver } from '../../test/support/popup-driver.ts';
import type { FixtureServer } from '../../test/support/serve.ts';

const pictures = resolve('.artifacts');
const picture = (name: string) => join(pictures, `${name}.png`);

/** What a user would do by hand: clips a sample article through the real toolbar button, and shows what came of it. */
export async function demonstrate(samples: FixtureServer): Promise<void> {
  console.log('There is no display here: Chromium runs without a window, and Sheaf is shown at work.');
  await mkdir(pictures, { recursive: true });
  const session = await launchChromium();
  try {
    await clipSample(session, samples.url('precision-medicine.html?utm_source=npm-start&utm_medium=sample'));
  } finally {
    await session.close();
  }
}

async function clipSample(session: ExtensionSession, url: string): Promise<void> {
  console.log(`Opening ${url}`);
  await session.web().goto(url);
  console.log('Clicking the toolbar button');
  const popup = popupDriver(await session.clickToolbarButton());
  if ((await popup.reaches('ready', 'unavailable')) === 'unavailable') {
    throw new Error(`the sample cannot be clipped: ${await popup.text('[role=alert]')}`);
  }
  for (const field of ['title', 'authors', 'published', 'url', 'image']) {
    console.log(`  ${field.padEnd(10)} ${await popup.value(`field-${field}`)}`);
  }
  console.log(`  ${'topic'.padEnd(10)} ${await popup.pick('topics', '')}`);
  console.log(`  ${'offering'.padEnd(10)} ${await popup.pick('offerings', '')}`);
  await popup.popup.screenshot(picture('popup'));
  await popup.save();
  await popup.reaches('saved');
  await popup.popup.screenshot(picture('popup-saved'));
  console.log('Saved. The Markdown:\n');
  console.log(await downloadedText(session, () => popup.click('#download')));

  const library = await session.openPage('library/index.html');
  await library.setViewport({ width: 1100, height: 800 });
  await waitUntil('the clip in the library', () =>
    library.evaluate(() => document.body.textContent?.includes('Precision medicine')),
  );
  await library.screenshot({ path: picture('library') });
  console.log('Screenshots:');
  for (const name of ['popup', 'popup-saved', 'library']) console.log(`  ${picture(name)}`);
}

/** The text of the file that a click downloads. */
async function downloadedText(session: ExtensionSession, click: () => Promise<unknown>): Promise<string> {
  await mkdir(session.downloads, { recursive: true });
  const before = await readdir(session.downloads);
  await click();
  const name = await waitUntil('the download', async () =>
    (await readdir(session.downloads)).find((file) => !before.includes(file) && !/\.(crdownload|part)$/.test(file)),
  );
  return readFile(join(session.downloads, name), 'utf8');
}
