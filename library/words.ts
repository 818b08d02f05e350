import type { Pause } from '../src/model/destination.ts';
import { countName } from '../src/ui/count-name.ts';

/** `1 clip`, `1,204 clips`. */
export const clipsInWords = (count: number): string => `${countName(count)} ${count === 1 ? 'clip' : 'clips'}`;

/** What came of sending clips: that they are on their way, or why they are not yet. */
export function sentInWords(count: number, destination: string, pause: Pause | null): string {
  if (pause === null) return `${clipsInWords(count)} on the way to ${destination}.`;
  const reason = pause.by === 'user' ? 'which is paused' : 'which needs you: see the options';
  return `${clipsInWords(count)} ${count === 1 ? 'waits' : 'wait'} for ${destination}, ${reason}.`;
}
