import puppeteer, { type Browser } from 'puppeteer-core';
import { findBrowser, howToGet } from '../../scripts/browser-paths.mjs';

/** Starts a Chromium of its own, hands it to `use` and quits it, whatever happens. */
export async function withChromium<T>(use: (browser: Browser) => Promise<T>): Promise<T> {
  const executablePath = findBrowser('chromium');
  if (executablePath === null) throw new Error(howToGet('chromium'));
  const browser = await puppeteer.launch({
    executablePath,
    headless: true,
    pipe: true,
    protocolTimeout: 120_000,
    defaultViewport: { width: 1280, height: 900 },
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      // A page whose address is http: must keep it.
      '--disable-features=HttpsUpgrades,HttpsFirstBalancedModeAutoEnable',
    ],
  });
  try {
    return await use(browser);
  } finally {
    await browser.close();
  }
}
