import type { OutboxWorld } from './outbox-world.ts';

/** When to start again after a drain that was cut off, in ms from its beginning. Chromium takes nothing below 30 s. */
const ifCutOff = 60_000;

/**
 * Has the background started again in a moment, whatever happens to it until then. To be called before anything is made
 * due: the browser may stop it between the write and the drain that follows, whose end sets the true time.
 */
export async function setWakeUpFirst({ setWakeUp, now }: Pick<OutboxWorld, 'setWakeUp' | 'now'>): Promise<void> {
  try {
    await setWakeUp(new Date(now().getTime() + ifCutOff));
  } catch (cause) {
    // The next start of the background looks for what is due as well: no reason to refuse a save.
    console.warn('Sheaf: the browser sets no alarm', cause);
  }
}
