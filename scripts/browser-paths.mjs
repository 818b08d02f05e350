// Plain JavaScript without dependencies: bootstrap.mjs uses it before anything is installed.
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** @typedef {'chromium' | 'firefox'} Browser */

/** What a person calls each browser, and which variable names another copy of it. */
export const browserNames = {
  chromium: { label: 'Chromium', variable: 'SHEAF_CHROMIUM' },
  firefox: { label: 'Firefox', variable: 'SHEAF_FIREFOX' },
};

/** Names on the PATH, best first. */
const commands = {
  chromium: ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'],
  firefox: ['firefox-esr', 'firefox', 'firefox-developer-edition'],
};

/**
 * The usual places by platform.
 * @param {Browser} browser
 * @param {NodeJS.ProcessEnv} env
 * @returns {string[]}
 */
function usualPlaces(browser, env) {
  if (process.platform === 'darwin') {
    const apps = ['/Applications', join(env.HOME ?? '', 'Applications')];
    const binaries = {
      chromium: ['Chromium.app/Contents/MacOS/Chromium', 'Google Chrome.app/Contents/MacOS/Google Chrome'],
      firefox: ['Firefox.app/Contents/MacOS/firefox', 'Firefox Developer Edition.app/Contents/MacOS/firefox'],
    };
    return binaries[browser].flatMap((binary) => apps.map((folder) => join(folder, binary)));
  }
  if (process.platform === 'win32') {
    const roots = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter((root) => root !== undefined);
    const binaries = {
      chromium: ['Chromium\\Application\\chrome.exe', 'Google\\Chrome\\Application\\chrome.exe'],
      firefox: ['Mozilla Firefox\\firefox.exe', 'Firefox Developer Edition\\firefox.exe'],
    };
    return binaries[browser].flatMap((binary) => roots.map((root) => join(root, binary)));
  }
  const folders = [
    ...(env.PATH ?? '').split(delimiter).filter((folder) => folder !== ''),
    '/usr/bin',
    '/usr/local/bin',
  ];
  return commands[browser].flatMap((command) => folders.map((folder) => join(folder, command)));
}

/**
 * The browser's executable, or null where there is none.
 * @param {Browser} browser
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {string | null}
 */
export function findBrowser(browser, env = process.env) {
  const named = env[browserNames[browser].variable];
  // A named browser that is not there is a mistake to report, not a reason to take another one silently.
  if (named !== undefined && named !== '') return existsSync(named) ? named : null;
  return usualPlaces(browser, env).find((path) => existsSync(path)) ?? null;
}

/**
 * What to say where a browser is missing.
 * @param {Browser} browser
 * @returns {string}
 */
export function howToGet(browser) {
  const { label, variable } = browserNames[browser];
  const named = process.env[variable];
  if (named) return `${variable} names ${named}, which is not there`;
  return `${label} was not found; install it, or name its executable in ${variable}`;
}
