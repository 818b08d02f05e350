import type { ClipTerms, FullClip } from '../../model/clip.ts';
import { safeFileName } from '../../model/file-name.ts';
import { toWebAnnotation, type WebAnnotation } from '../../model/web-annotation.ts';
import type { Exporter } from '../exporter.ts';

/** Names the shape, so that a reader can tell it from other JSON; the version grows when an old reader would misread. */
const format = 'sheaf-clips';
const version = 1;

/**
 * The shape of a file: the clips as the library holds them, nothing left out; `annotations` where the reader has marked
 * passages; `current` where the catalog has put other terms in the place of the clip's. See docs/export-formats.md.
 */
type ClipsFile = {
  readonly format: typeof format;
  readonly version: typeof version;
  readonly clips: readonly (Pick<FullClip, 'clip' | 'content'> & {
    readonly annotations?: readonly WebAnnotation[];
    readonly current?: ClipTerms;
  })[];
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
  const file: ClipsFile = { format, version, clips: fulls.map(writtenClip) };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/**
 * The same file for any number of clips, in pieces: what stands before the first, each clip, what stands between two, and
 * the end.
 */
export const jsonPieces = {
  head: `{\n"format": ${JSON.stringify(format)},\n"version": ${version},\n"clips": [\n`,
  clip: (full: FullClip): string => JSON.stringify(writtenClip(full)),
  separator: ',\n',
  end: '\n]\n}\n',
};

function writtenClip({ clip, content, asSaved, highlights = [] }: FullClip): ClipsFile['clips'][number] {
  const annotations = highlights.map((highlight) => toWebAnnotation(highlight, clip.urls.clean));
  const marked = annotations.length === 0 ? {} : { annotations };
  if (asSaved === undefined) return { clip, content, ...marked };
  const { topics, offerings } = clip;
  return { clip: { ...clip, ...asSaved }, content, ...marked, current: { topics, offerings } };
}
