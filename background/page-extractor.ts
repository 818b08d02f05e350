import * as v from 'valibot';
import type { LinkReader } from '../src/batch/read-link.ts';
import { articleBodySchema, pageMetadataSchema } from '../src/model/capture.ts';
import type { Offscreen } from '../src/platform/offscreen.ts';

/** What `src/extract/read-fetched-page.ts` gives; it needs a DOM, so that this room cannot import its types. */
const readingSchema = v.variant('ok', [
  v.object({
    ok: v.literal(true),
    value: v.object({ metadata: pageMetadataSchema, body: v.nullable(articleBodySchema) }),
  }),
  v.object({ ok: v.literal(false), error: v.picklist(['needs-scripts', 'needs-login']) }),
]);

interface Extraction {
  readonly readFetchedPage: (html: string, url: string, asked: string) => unknown;
}

/** Loaded when it is needed, and in Firefox alone: Chromium's worker has no DOM, and may import nothing later. */
const extraction = import.meta.glob<Extraction>('../src/extract/read-fetched-page.ts');

/**
 * Reads pages that were fetched: in an offscreen document where the browser has one, else here. Rejects where neither can
 * be done, or what comes back is none of ours.
 */
export const pageExtractor =
  (offscreen: Offscreen | null): LinkReader['extract'] =>
  async (html, url, asked) => {
    const read = offscreen === null ? await readHere(html, url, asked) : await offscreen.ask({ html, url, asked });
    const reading = v.parse(readingSchema, read);
    return reading.ok ? { ok: true, value: { ...reading.value, otherTitle: '' } } : reading;
  };

async function readHere(html: string, url: string, asked: string): Promise<unknown> {
  const [load] = Object.values(extraction);
  if (load === undefined) throw new Error('the build has left the extraction out');
  return (await load()).readFetchedPage(html, url, asked);
}
