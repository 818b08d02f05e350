/** `npm run screenshots`: builds Sheaf and takes the pictures in docs/screenshots, in Chromium, of a made-up library. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { readerPath } from '../src/model/reader-address.ts';
import { clipIdOf } from '../src/url/clip-id.ts';
import { launchChromium } from '../test/support/browsers/chromium.ts';
import type { ExtensionSession, Theme } from '../test/support/browsers/extension-session.ts';
import { waitUntil } from '../test/support/browsers/wait.ts';
import { chooseFiles } from '../test/support/page-driver.ts';
import { popupDriver } from '../test/support/popup-driver.ts';
import { serve } from '../test/support/serve.ts';
import { buildExtensions } from './build/extensions.ts';
import { clinics } from './screenshots/articles.ts';
import { fillLibrary } from './screenshots/fill-library.ts';

const picture = (name: string): string => join('docs/screenshots', `${name}.png`);

const sizes = [
  { width: 1400, height: 900 },
  { width: 360, height: 760 },
] as const;

interface Subject {
  readonly name: string;
  readonly path: string;
  /** What must be on the page. */
  readonly selector: string;
  readonly prepare?: (page: Page, width: number) => Promise<void>;
  /** All of the page, however long it is. */
  readonly isWhole?: boolean;
}

const subjects: readonly Subject[] = [
  { name: 'library-list', path: 'library/index.html', selector: '.clip' },
  { name: 'library-search', path: 'library/index.html?q=ferry+tide&is=all', selector: '.clip mark' },
  {
    name: 'reader',
    path: readerPath({ clipId: clipIdOf(clinics.url), listIds: [] }),
    selector: '#article-text p',
    // Beside the text where there is room for both.
    prepare: async (page, width) => {
      if (width > 1_000) await page.evaluate(() => document.querySelector<HTMLElement>('#panel-highlights')?.click());
    },
  },
];

/** The preview of an import. */
const importing: Subject = {
  name: 'import',
  path: 'library/transfer/index.html',
  selector: '#import input[type=file]',
  async prepare(page) {
    const files = ['pocket.csv', 'raindrop.csv', 'chromium.html'].map((name) => ({
      name,
      bytes: [...readFileSync(`test/fixtures/imports/${name}`)],
    }));
    await chooseFiles(page, '#import input[type=file]', files);
    await page.waitForSelector('[data-action=import]');
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });
  },
  isWhole: true,
};

if (!process.argv.includes('--no-build')) await buildExtensions('error');
const session = await launchChromium();
const samples = await serve('samples');
try {
  const filling = await session.openPage('library/index.html');
  await fillLibrary(filling);
  await filling.close();
  for (const subject of subjects) {
    for (const size of sizes) for (const theme of ['light', 'dark'] as const) await take(session, subject, size, theme);
  }
  await take(session, importing, sizes[0], 'light');
  await take(session, importing, sizes[1], 'dark');
  await takeReadme(session, samples.url('precision-medicine.html?utm_source=news&utm_medium=mail'));
} finally {
  await session.close();
  await samples.close();
}

async function take(
  { openPage, setTheme }: ExtensionSession,
  { name, path, selector, prepare, isWhole = false }: Subject,
  size: { readonly width: number; readonly height: number },
  theme: Theme,
): Promise<void> {
  const page = await openPage(path);
  await page.setViewport(size);
  await setTheme(page, theme);
  await page.waitForSelector(selector);
  await prepare?.(page, size.width);
  await settled(page);
  await page.screenshot({ path: picture(`${name}-${theme}-${size.width}`), fullPage: isWhole });
  await page.close();
}

/** Two pictures of the form, and the library in a window of the readme's size. */
async function takeReadme(session: ExtensionSession, url: string): Promise<void> {
  await session.web().goto(url);
  const popup = popupDriver(await session.clickToolbarButton());
  await popup.reaches('ready');
  await popup.pick('topics', 'oncology');
  await popup.pick('offerings', '');
  await waitUntil('the suggestions', () => popup.text('.suggestion'));
  await popup.popup.screenshot(picture('popup-light'));
  await popup.save();
  await popup.reaches('saved');
  await popup.popup.screenshot(picture('saved-light'));
  await take(
    session,
    { name: 'library', path: 'library/index.html', selector: '.clip' },
    { width: 1100, height: 620 },
    'dark',
  );
}

/** Resolves two frames after the last change. */
function settled(page: Page): Promise<void> {
  return page.evaluate(async () => {
    await document.fonts.ready;
    for (let frame = 0; frame < 2; frame += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
  });
}
