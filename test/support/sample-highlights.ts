import type { Highlight } from '../../src/model/highlight.ts';
import { clipIdOf } from '../../src/url/clip-id.ts';
import { sampleUrl } from './sample-clips.ts';

/** A highlight of the first article, as the reader view would make it. */
export const sampleHighlight = (n: number, changes: Partial<Highlight> = {}): Highlight => ({
  id: `00000000-0000-4000-8000-0000000000a${n}`,
  clipId: clipIdOf(sampleUrl(1)),
  quote: { type: 'TextQuoteSelector', exact: 'text of article', prefix: 'The ', suffix: ' 1' },
  position: { type: 'TextPositionSelector', start: 4 * n, end: 4 * n + 15 },
  color: 'yellow',
  note: '',
  createdAt: `2026-02-0${n}T10:00:00.000Z`,
  updatedAt: `2026-02-0${n}T10:00:00.000Z`,
  ...changes,
});
