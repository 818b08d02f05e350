import type { Extract, Extracted } from '../../scripts/extract/extracted.ts';
import { contentText } from './content-text.ts';

/** One extractor's run over the page that this script stands in. */
export interface PageRun {
  readonly ms: number;
  readonly extracted: Extracted | null;
  /** The text of `extracted.html`; empty where there is none. */
  readonly text: string;
  /** What the extractor threw. */
  readonly error: string | null;
}

/** Runs the extractor that stands under a global name. Only the extractor's own time is counted. */
function run(name: string, url: string): PageRun {
  const extract = (globalThis as unknown as Record<string, Extract | undefined>)[name];
  if (extract === undefined) throw new Error(`nothing stands under globalThis.${name}`);
  const start = performance.now();
  try {
    const extracted = extract(document, url);
    const ms = performance.now() - start;
    return { ms, extracted, text: contentText(extracted.html ?? ''), error: null };
  } catch (cause) {
    return { ms: performance.now() - start, extracted: null, text: '', error: String(cause) };
  }
}

Object.assign(globalThis, { __run: run });
