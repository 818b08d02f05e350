/** A page that could not be measured: a fault of the harness or of the page's address, never of an extractor. */
export interface Unmeasured {
  readonly url: string;
  readonly cause: string;
}

/**
 * Measures page after page, one at a time so that times can be compared, and tells the progress on a terminal. What
 * cannot be measured is left out and returned beside the rest.
 */
export async function eachPage<P extends { url: string }, R>(
  pages: readonly P[],
  measure: (page: P, index: number) => Promise<R>,
): Promise<{ measured: R[]; unmeasured: Unmeasured[] }> {
  const measured: R[] = [];
  const unmeasured: Unmeasured[] = [];
  for (const [index, page] of pages.entries()) {
    try {
      measured.push(await measure(page, index));
    } catch (cause) {
      unmeasured.push({ url: page.url, cause: String(cause) });
    }
    if (process.stderr.isTTY) process.stderr.write(`\r${index + 1} of ${pages.length} pages`);
  }
  if (process.stderr.isTTY) process.stderr.write('\r\u001b[K');
  return { measured, unmeasured };
}
