/** Runs before the page's own scripts: notes when the first row (or the empty library's sentence) has been painted. */
const observer = new MutationObserver(() => {
  if (document.querySelector('.clip-title, .empty') === null) return;
  observer.disconnect();
  // The frame after the one that draws it.
  requestAnimationFrame(() =>
    setTimeout(() => {
      Object.assign(globalThis, { __painted: performance.now() });
    }),
  );
});
observer.observe(document, { childList: true, subtree: true });

export {};
