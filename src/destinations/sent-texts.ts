import type { Clip } from '../model/clip.ts';
import type { Receipt } from '../model/delivery.ts';

/** Texts of a clip that a person could also write on the other side. */
const keys = ['note', 'description'] as const;
type Texts = Partial<Record<(typeof keys)[number], string>>;

/** How a receipt remembers which of them a delivery brought. */
export const rememberTexts = (clip: Clip): Record<string, string> =>
  Object.fromEntries(keys.filter((key) => clip[key] !== '').map((key) => [key, 'sent']));

/** The texts to send: an empty one only where it takes back what an earlier delivery brought, never a person's own. */
export const textsToSend = (clip: Clip, earlier: Receipt | null): Texts =>
  Object.fromEntries(
    keys.filter((key) => clip[key] !== '' || earlier?.details?.[key] === 'sent').map((key) => [key, clip[key]]),
  );
