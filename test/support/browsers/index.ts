import { type Browser, findBrowser, howToGet } from '../../../scripts/browser-paths.mjs';
import { launchChromium } from './chromium.ts';
import type { ExtensionSession, LaunchOptions } from './extension-session.ts';
import { launchFirefox } from './firefox.ts';

interface BrowserUnderTest {
  readonly name: Browser;
  /** Why it cannot be tested here; null where it can. */
  readonly missing: string | null;
  readonly launch: (options?: LaunchOptions) => Promise<ExtensionSession>;
}

const launchers = { chromium: launchChromium, firefox: launchFirefox } satisfies Record<Browser, unknown>;

/** Every browser that Sheaf is made for, also where it is not installed. */
export const browsersUnderTest: readonly BrowserUnderTest[] = (['chromium', 'firefox'] as const).map((name) => ({
  name,
  missing: findBrowser(name) === null ? howToGet(name) : null,
  launch: launchers[name],
}));
