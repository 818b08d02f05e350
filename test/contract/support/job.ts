import type { Job } from '../../../src/destinations/destination.ts';
import { exporterOf } from '../../../src/export/exporters.ts';
import type { FullClip } from '../../../src/model/clip.ts';
import type { Receipt } from '../../../src/model/delivery.ts';
import { defaultSettings } from '../../../src/model/settings.ts';

/** The smallest JPEG's first bytes: destinations hand an image on and do not read it. */
const imageBytes = Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46]);

/** A job as the outbox makes one, with the real exporters. */
export const jobFor = (full: FullClip, earlier: Receipt | null, idempotencyKey: string): Job => ({
  idempotencyKey,
  full,
  settings: defaultSettings,
  earlier,
  render: (format) => {
    const { mediaType, fileName, render } = exporterOf(format);
    return { name: fileName(full, defaultSettings), mediaType, text: render(full, defaultSettings) };
  },
  image: async () =>
    full.clip.image === null ? null : { bytes: imageBytes, mediaType: 'image/jpeg', width: 770, height: 400 },
});
