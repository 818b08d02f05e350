/** In ms: how long to wait for a frame that a hidden window may never show. */
const patience = 100;

/** Resolves once what was drawn by now is on the screen, or cannot be. */
export const painted = (): Promise<void> =>
  new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, patience);
  });
