import type { FullClip } from '../../model/clip.ts';
import { safeFileName } from '../../model/file-name.ts';
import type { Exporter } from '../exporter.ts';
import { renderProperties } from './front-matter.ts';
import { renderHighlights } from './highlights.ts';
import { moveImages } from './move-images.ts';

/** Markdown for people and for their tools: YAML properties, then the body, then what the reader has marked in it. */
export const markdown: Exporter & { readonly format: 'markdown' } = {
  format: 'markdown',
  label: 'Markdown',
  mediaType: 'text/markdown',
  fileName: ({ clip }) => safeFileName(clip.title, '.md', clip.id),
  render: (full) => renderMarkdown(full, new Map()),
  collection: null,
};

/** @param images paths of files that lie beside the Markdown, by the images' addresses */
export function renderMarkdown(full: FullClip, images: ReadonlyMap<string, string>): string {
  const head = `---\n${renderProperties(full, images)}---\n`;
  const body = moveImages(full.content.body?.markdown ?? '', images).replace(/^\n+|\n+$/g, '');
  const sections = [body, renderHighlights(full.highlights ?? []).trimEnd()].filter((section) => section !== '');
  return [head, ...sections.map((section) => `${section}\n`)].join('\n');
}
