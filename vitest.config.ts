import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const seconds = 1_000;

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    coverage: {
      provider: 'v8',
      // Without the extension, v8's report would take up the built files and every HTML page.
      include: ['{src,popup,library,reader,options,offscreen,background,content-scripts}/**/*.{ts,tsx}'],
      reporter: ['text', 'json-summary'],
    },
    projects: [
      {
        extends: true,
        resolve: { alias: fakeBrowser() },
        test: { name: 'unit', environment: 'node', include: ['test/unit/**/*.test.ts', 'test/contract/**/*.test.ts'] },
      },
      {
        extends: true,
        resolve: { alias: fakeBrowser() },
        test: { name: 'dom', environment: 'happy-dom', include: ['test/unit/**/*.test.tsx'] },
      },
      // Against programs that are no part of Sheaf; the first run installs them.
      {
        extends: true,
        test: {
          name: 'integration',
          environment: 'node',
          include: ['test/integration/**/*.test.ts'],
          testTimeout: 60 * seconds,
          hookTimeout: 300 * seconds,
        },
      },
      // The extraction, run in a real Chromium page: happy-dom's layout, selectors and parser are not a browser's.
      { extends: true, test: { name: 'extract', ...inBrowser('test/extract/**/*.test.ts', 1) } },
      { extends: true, test: { name: 'e2e', ...inBrowser('test/e2e/**/*.test.ts', 2) } },
    ],
  },
});

/**
 * The polyfill throws outside of an extension; tests without a browser get a fake in its place. So they do for content
 * scripts, of which the build makes files: here the import would run them.
 */
function fakeBrowser() {
  const support = (file: string) => fileURLToPath(new URL(`./test/support/${file}`, import.meta.url));
  return [
    { find: 'webextension-polyfill', replacement: support('fake-browser.ts') },
    { find: /^.*\?script&iife$/, replacement: support('fake-script.ts') },
  ];
}

/** Real browsers are slow to start and share the machine's cores: one file at a time, after the quick tests. */
function inBrowser(include: string, groupOrder: number) {
  return {
    environment: 'node' as const,
    include: [include],
    testTimeout: 90 * seconds,
    hookTimeout: 120 * seconds,
    teardownTimeout: 20 * seconds,
    fileParallelism: false,
    sequence: { groupOrder },
  };
}
