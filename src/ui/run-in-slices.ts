/** How long a slice of work may take, in ms: half a frame. */
const sliceLength = 8;

interface WithYield {
  readonly scheduler?: { readonly yield?: () => Promise<void> };
}

/** Lets input and painting go first. `scheduler.yield` is in Chromium 129 and Firefox 142. */
const breath = (): Promise<void> => {
  const { scheduler } = globalThis as WithYield;
  return scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve));
};

/**
 * Runs work that pauses now and then, and lets the page go on whenever half a frame has passed.
 *
 * @returns what the work gives; null where `isStopped` said so on the way
 */
export async function runInSlices<T>(work: Generator<undefined, T>, isStopped: () => boolean): Promise<T | null> {
  for (;;) {
    const until = performance.now() + sliceLength;
    while (performance.now() < until) {
      const step = work.next();
      if (step.done === true) return step.value;
    }
    await breath();
    if (isStopped()) return null;
  }
}
