import type { ExtensionSession } from '../support/browsers/extension-session.ts';
import { sleep } from '../support/browsers/wait.ts';

export interface BackgroundKiller {
  readonly stop: () => Promise<void>;
  readonly kills: number;
}

/** Ends the background at random moments, `from` to `to` ms apart, until it is told to stop. */
export function killAtRandom(
  session: ExtensionSession,
  pause: { readonly from: number; readonly to: number },
): BackgroundKiller {
  let isOver = false;
  let kills = 0;
  const killing = (async () => {
    while (!isOver) {
      await sleep(pause.from + Math.random() * (pause.to - pause.from));
      if (await session.interruptBackground()) kills += 1;
    }
  })();
  return {
    async stop() {
      isOver = true;
      await killing;
    },
    get kills() {
      return kills;
    },
  };
}
