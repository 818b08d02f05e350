import type { FullClip } from '../../model/clip.ts';
import { safeFileName } from '../../model/file-name.ts';
import type { Settings } from '../../model/settings.ts';
import type { Exporter } from '../exporter.ts';
import { publishedBody } from './body.ts';
import { publishedPairs, renderHead } from './front-matter.ts';

const extension = '.md';

/** The file that a site of curated content publishes: YAML front matter of 44 keys, then the body as HTML. */
export const curatedContent: Exporter & { readonly format: 'curated-content' } = {
  format: 'curated-content',
  label: 'Curated content',
  mediaType: 'text/markdown',
  fileName,
  render: (full, { site }) => renderHead(full, site) + publishedBody(full.content),
  collection: null,
};

/** `<uuid>.md`; an imported file keeps its name as far as a file system can take it. */
function fileName(full: FullClip, { site }: Settings): string {
  const name = publishedPairs(full, site).find(([key]) => key === 'mdName')?.[1];
  const stem = typeof name === 'string' && name.endsWith(extension) ? name.slice(0, -extension.length) : full.clip.id;
  return safeFileName(stem, extension, full.clip.id);
}
