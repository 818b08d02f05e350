import type { ToMarkdown } from '../../../scripts/extract/extracted.ts';

/** A converter's Markdown for each input, null where it threw, and the time over all of them. */
export interface Conversion {
  readonly ms: number;
  readonly outputs: readonly (string | null)[];
  /** The first exception. */
  readonly error: string | null;
}

/** Converts every input with the converter that stands under a global name. */
function convert(name: string, inputs: readonly string[], url: string): Conversion {
  const toMarkdown = (globalThis as unknown as Record<string, ToMarkdown | undefined>)[name];
  if (toMarkdown === undefined) throw new Error(`nothing stands under globalThis.${name}`);
  let error: string | null = null;
  const start = performance.now();
  const outputs = inputs.map((html) => {
    try {
      return toMarkdown(html, url);
    } catch (cause) {
      error ??= String(cause);
      return null;
    }
  });
  return { ms: performance.now() - start, outputs, error };
}

Object.assign(globalThis, { __convert: convert });
