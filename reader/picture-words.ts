import type { ImageCounts, ImageFailure } from '../src/model/kept-image.ts';
import { limits } from '../src/model/limits.ts';

/** `1 picture`, `12 pictures`. */
export const pictures = (many: number): string => (many === 1 ? '1 picture' : `${many} pictures`);

/** Why pictures are not kept, as it stands behind their number: of one, and of several. */
const reasons: Readonly<Record<ImageFailure, readonly [one: string, several: string]>> = {
  unreachable: ['did not come', 'did not come'],
  refused: ['was refused by its server', 'were refused by their servers'],
  'no-access': ['may not be read by Sheaf without your permission', 'may not be read by Sheaf without your permission'],
  'no-image': ['is no picture', 'are no pictures'],
  drawing: ['is an SVG drawing, which can hold scripts', 'are SVG drawings, which can hold scripts'],
  'too-large': [`is larger than ${limits.image / 1e6} MB`, `are larger than ${limits.image / 1e6} MB`],
  'clip-full': ['is beyond what a clip may hold', 'are beyond what a clip may hold'],
  'no-room': ['found no room on this device', 'found no room on this device'],
  'private-address': ['lies in a private network', 'lie in a private network'],
};

/** Why a picture is not kept, as the end of a sentence that begins with it. */
export const whyNotKept = (failure: ImageFailure): string => reasons[failure][0];

/** Trying again changes nothing for the others. */
const passing: ReadonlySet<ImageFailure> = new Set(['unreachable', 'refused', 'no-access', 'no-image', 'no-room']);

export const canTryAgain = ({ failed }: ImageCounts): boolean => failed.some(({ failure }) => passing.has(failure));

export const needsPermission = ({ failed }: ImageCounts): boolean =>
  failed.some(({ failure }) => failure === 'no-access');

/** How it stands with the pictures that are to be kept, in sentences; empty where there are none. */
export function keepingInWords({ kept, waiting, failed }: ImageCounts): string {
  const refused = failed.reduce((sum, { count }) => sum + count, 0);
  const total = kept + waiting + refused;
  if (total === 0) return '';
  if (waiting > 0 && refused === 0) return `Keeping ${pictures(total)}: ${kept} so far…`;
  if (refused === 0) return `${pictures(total)} kept with the clip.`;
  const why = failed.map(({ failure, count }) => `${count} ${reasons[failure][count === 1 ? 0 : 1]}`).join(', ');
  // A server in trouble is asked again for more than an hour.
  if (waiting > 0) return `Keeping ${pictures(total)}: ${kept} so far, ${waiting} still to come; ${why}.`;
  return `${kept} of ${pictures(total)} kept: ${why}.`;
}
