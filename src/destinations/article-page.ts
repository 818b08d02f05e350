import type { FullClip } from '../model/clip.ts';

/**
 * The article as a page of its own, for backends that read pages: the sanitised body, and in the head what the clip says
 * of it, in the words that readers of pages know. Null without a body.
 */
export function articlePage({ clip, content }: FullClip): string | null {
  if (content.body === null || content.body.html.trim() === '') return null;
  const meta = (kind: 'name' | 'property', key: string, value: string | null): string =>
    value === null || value.trim() === '' ? '' : `<meta ${kind}="${key}" content="${escaped(value)}">\n`;
  const image = clip.image !== null && /^https?:/i.test(clip.image.url) ? clip.image.url : null;
  return `<!DOCTYPE html>
<html${clip.language === null ? '' : ` lang="${escaped(clip.language)}"`}>
<head>
<meta charset="utf-8">
<title>${escaped(clip.title)}</title>
${meta('property', 'og:title', clip.title)}${meta('name', 'description', clip.description)}${clip.authors
  .map((author) => meta('name', 'author', author))
  .join('')}${meta('property', 'og:site_name', clip.siteName)}${meta('property', 'og:image', image)}${meta(
  'property',
  'article:published_time',
  clip.published,
)}${meta('property', 'article:modified_time', clip.modified)}<link rel="canonical" href="${escaped(clip.urls.clean)}">
</head>
<body>
<article>
<h1>${escaped(clip.title)}</h1>
${content.body.html}
</article>
</body>
</html>
`;
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (character) => escapes[character] ?? character);
