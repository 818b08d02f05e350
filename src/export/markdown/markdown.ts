import type { FullClip } from '../../model/clip.ts';
import { safeFileName } from '../../model/file-name.ts';
import type { Exporter } from '../exporter.ts';
import { renderProperties } from './front-matter.ts';
import { renderHighlights } from './highlights.ts';

/** Markdown for people and for their tools: YAML properties, then the body, then what the reader has marked in it. */
export const markdown: Exporter & { readonly format: 'markdown' } = {
  format: 'markdown',
  label: 'Markdown',
  mediaType: 'text/markdown',
  fileName: ({ clip }) => safeFileName(clip.title, '.md', clip.id),
  render,
  collection: null,
};

function render(full: FullClip): string {
  const head = `---\n${renderProperties(full)}---\n`;
  const body = (full.content.body?.markdown ?? '').replace(/^\n+|\n+$/g, '');
  const sections = [body, renderHighlights(full.highlights ?? []).trimEnd()].filter((section) => section !== '');
  return [head, ...sections.map((section) => `${section}\n`)].join('\n');
}
