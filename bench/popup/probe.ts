/** When a popup has come how far, in ms since the epoch; null for what has not been. */
export interface PopupTimes {
  readonly painted: number | null;
  /** When the form first said that it is in a phase: see `data-phase` in popup/components/app.tsx. */
  readonly phases: Readonly<Record<string, number>>;
}

/**
 * Runs in a popup before its own script, as a file beside it. The phase changes in the same turn in which the fields are
 * written, and the observer is told right after it.
 */
export const probe = `
const phases = {};
const look = () => {
  const phase = document.querySelector('[data-phase]')?.dataset.phase;
  if (phase !== undefined) phases[phase] ??= performance.timeOrigin + performance.now();
};
new MutationObserver(look).observe(document, { subtree: true, childList: true, attributeFilter: ['data-phase'] });
globalThis.popupTimes = () => {
  const paint = performance.getEntriesByName('first-paint')[0];
  return { painted: paint === undefined ? null : performance.timeOrigin + paint.startTime, phases };
};
`;

export const probeName = 'bench-probe.js';
export const probeTag = `<script src="/${probeName}"></script>`;
