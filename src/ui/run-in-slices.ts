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
 * Runs work that pauses now and then, lets the page go on whenever half a frame has passed, and gives what the work gives.
 */
export async function runInSlices<T>(work: Generator<undefined, T>): Promise<T> {
  for (;;) {
    const until = performance.now() + sliceLength;
    while (performance.now() < until) {
      const step = work.next();
      if (step.done === true) return step.value;
    }
    await breath();
  }
}
