import type { FullClip } from '../../model/clip.ts';
import { safeFileName } from '../../model/file-name.ts';
import type { Exporter } from '../exporter.ts';

/** Names the shape, so that a reader can tell it from other JSON; the version grows when an old reader would misread. */
const format = 'sheaf-clips';
const version = 1;

/** The shape of a file: the clips as the library holds them, nothing left out. See docs/export-formats.md. */
type ClipsFile = {
  readonly format: typeof format;
  readonly version: typeof version;
  readonly clips: readonly FullClip[];
};

/** Everything that Sheaf knows of a clip. One clip or many: the same shape. */
export const json: Exporter & { readonly format: 'json' } = {
  format: 'json',
  label: 'JSON',
  mediaType: 'application/json',
  fileName: ({ clip }) => safeFileName(clip.title, '.json', clip.id),
  render: (full) => render([full]),
  collection: { fileName: 'sheaf-clips.json', render },
};

function render(fulls: readonly FullClip[]): string {
  const file: ClipsFile = { format, version, clips: fulls.map(({ clip, content }) => ({ clip, content })) };
  return `${JSON.stringify(file, null, 2)}\n`;
}
