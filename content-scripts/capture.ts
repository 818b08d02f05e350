import { extractScope } from '../src/extract/body/extract-scope.ts';
import { extractMetadata } from '../src/extract/metadata/extract-metadata.ts';
import type { CaptureApi } from '../src/model/capture-api.ts';
import { shadowRootOf } from './shadow-root.ts';

/**
 * Injected when the user clips a page: offers its metadata and body to `scripting.executeScript`, which fetches them.
 * It sends no message, listens to none and changes nothing in the page; injected again, it replaces itself.
 */
const capture: CaptureApi = {
  metadata: () => extractMetadata(document, location.href),
  body: (scope = 'auto') => extractScope(document, location.href, scope, shadowRootOf),
};

globalThis.sheafCapture = capture;
