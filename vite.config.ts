import { createRequire } from 'node:module';
import { crx } from '@crxjs/vite-plugin';
import preact from '@preact/preset-vite';
import { defineConfig } from 'vite';
import { dropUnusedScript } from './scripts/build/drop-unused-script.ts';
import { type BrowserName, manifestFor } from './scripts/build/manifest.ts';
import { stripWebAccessibleResources } from './scripts/build/strip-web-accessible-resources.ts';
import { yamlWithoutCode } from './scripts/build/yaml-without-code.ts';

// Packages for browsers decode `&amp;` by way of innerHTML, which our pages' Trusted Types forbid; this one has a table too.
const decoder = 'decode-named-character-reference';
const decoderWithTable = createRequire(import.meta.url).resolve(decoder);

// `npm run build` runs this once a browser: `vite build --mode chrome`, `vite build --mode firefox`.
export default defineConfig(({ command, mode }) => {
  const browser: BrowserName = mode === 'firefox' ? 'firefox' : 'chrome';
  return {
    resolve: { alias: { [decoder]: decoderWithTable } },
    plugins: [
      preact(),
      yamlWithoutCode(),
      crx({ manifest: manifestFor(browser), browser }),
      stripWebAccessibleResources(),
      dropUnusedScript(),
    ],
    // Workers are modules, as everything else.
    worker: { format: 'es' },
    build: {
      // The dev server writes into its own folder: its build is open to web pages and must never be taken for a real one.
      outDir: command === 'serve' ? `dist/dev-${browser}` : `dist/${browser}`,
      emptyOutDir: true,
      target: 'es2022',
      // The polyfill would fetch() chunks that the extension has on disk anyway.
      modulePreload: false,
      sourcemap: false,
      // The manifest names popup and options; nothing names these.
      rolldownOptions: {
        input: {
          library: 'library/index.html',
          transfer: 'library/transfer/index.html',
          several: 'library/several/index.html',
          reader: 'reader/index.html',
          // Firefox has no such documents.
          ...(browser === 'chrome' ? { offscreen: 'offscreen/index.html' } : {}),
        },
      },
      reportCompressedSize: false,
    },
  };
});
