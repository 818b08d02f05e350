/** `npm run images`: renders the SVG sources of icons and sample pictures to the PNGs that are committed beside them. */
import { readFile } from 'node:fs/promises';
import puppeteer from 'puppeteer-core';
import { findBrowser, howToGet } from './browser-paths.mjs';

interface Picture {
  readonly source: string;
  readonly target: `${string}.png`;
  readonly width: number;
  readonly height: number;
}

const icon = (size: number): Picture => ({
  // The large drawing turns to mush below 48 pixels.
  source: size < 48 ? 'icons/icon-small.svg' : 'icons/icon.svg',
  target: `icons/icon-${size}.png`,
  width: size,
  height: size,
});
const sample = (name: string): Picture => ({
  source: `samples/images/${name}.svg`,
  target: `samples/images/${name}.png`,
  width: 1200,
  height: 630,
});
const pictures = [...[16, 32, 48, 128].map(icon), sample('precision-medicine'), sample('ehr-interoperability')];

const executablePath = findBrowser('chromium');
if (executablePath === null) throw new Error(howToGet('chromium'));
const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
const browser = await puppeteer.launch({ executablePath, headless: true, args });
const page = await browser.newPage();
for (const { source, target, width, height } of pictures) {
  await page.setViewport({ width, height });
  const url = `data:image/svg+xml;base64,${(await readFile(source)).toString('base64')}`;
  await page.setContent(
    `<style>*{margin:0}img{display:block}</style><img src="${url}" width="${width}" height="${height}">`,
  );
  await page.screenshot({ path: target, omitBackground: true });
  console.log(target);
}
await browser.close();
