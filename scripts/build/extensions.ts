import { build, type LogLevel } from 'vite';
import { type BrowserName, browsers } from './manifest.ts';

/** Where a browser's built extension lies, relative to the repository. */
export const distOf = (browser: BrowserName): string => `dist/${browser}`;

/** Builds the extension for every browser, one after the other. Rejects with Vite's error where a build fails. */
export async function buildExtensions(logLevel: LogLevel): Promise<void> {
  for (const browser of browsers) await build({ mode: browser, logLevel });
}
