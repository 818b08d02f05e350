import { extractScope } from '../src/extract/body/extract-scope.ts';
import { extractMetadata } from '../src/extract/metadata/extract-metadata.ts';
import type { PageMetadata } from '../src/model/capture.ts';
import type { CaptureApi } from '../src/model/capture-api.ts';
import { loadInPage } from './load-in-page.ts';
import { shadowRootOf } from './shadow-root.ts';

/** What was read of the page last; of use for its body as long as the address is the same. */
let known: PageMetadata | undefined;

/**
 * Injected when the user clips a page: offers its metadata and body to `scripting.executeScript`, which fetches them.
 * It sends no message, listens to none and changes nothing in the page; injected again, it replaces itself.
 */
const capture: CaptureApi = {
  metadata() {
    known = extractMetadata(document, location.href);
    return known;
  },
  body(scope = 'auto') {
    if (known?.visited !== location.href) known = undefined;
    return extractScope(document, location.href, scope, { shadowRootOf, known });
  },
  image: loadInPage,
};

globalThis.sheafCapture = capture;
