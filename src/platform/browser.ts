/** The one door to the extension API. In tests an alias puts `test/support/fake-browser.ts` in its place. */
export { default as browser } from 'webextension-polyfill';
