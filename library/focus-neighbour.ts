/**
 * Runs a task that takes the button's row off the screen, and then gives the focus to the same button of the row that
 * has come to stand there; without that a keyboard would be back at the top of the page. The last row's focus goes to
 * the heading.
 */
export async function focusNeighbour(button: HTMLElement, task: () => Promise<void>): Promise<void> {
  const before = movesOnPage();
  const place = before.indexOf(button);
  await task();
  await nextFrame();
  if (button.isConnected) return;
  const after = movesOnPage();
  const next = after[Math.min(place, after.length - 1)];
  (next ?? document.querySelector<HTMLElement>('h1'))?.focus();
}

const movesOnPage = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('[data-action=move]')];

const nextFrame = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
