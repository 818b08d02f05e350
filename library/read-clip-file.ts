import { resolveImages } from '../src/extract/body/images.ts';
import { resolveLinks } from '../src/extract/body/media.ts';
import { sanitize } from '../src/extract/body/sanitize.ts';
import { toMarkdown } from '../src/extract/markdown/to-markdown.ts';
import { parseHtml } from '../src/extract/parse-html.ts';
import { importCuratedContent } from '../src/import/curated-content/import-curated-content.ts';
import type { ArticleBody } from '../src/model/capture.ts';
import type { FullClip } from '../src/model/clip.ts';
import type { Problem } from '../src/model/problem.ts';
import { ok, type Result } from '../src/model/result.ts';
import type { Settings } from '../src/model/settings.ts';

/**
 * Reads a curated-content file into a clip that can be stored. The reader has no DOM, so the body is finished here:
 * sanitised, its addresses made absolute, its Markdown written. The file's own body stays in `curatedOrigin`.
 * Problem `file-invalid`.
 */
export function readClipFile(text: string, settings: Settings): Result<FullClip, Problem> {
  const read = importCuratedContent(text, settings);
  if (!read.ok || read.value.content.body === null) return read;
  const { clip, content } = read.value;
  return ok({ clip, content: { ...content, body: finished(read.value.content.body, clip.urls.clean) } });
}

function finished(body: ArticleBody, url: string): ArticleBody {
  const page = parseHtml(body.html);
  resolveImages(page, url);
  resolveLinks(page, url);
  // The purifier takes an element of an article, not a page's body.
  const article = page.createElement('div');
  article.append(...page.body.childNodes);
  const clean = sanitize(article).firstElementChild;
  return clean === null
    ? { ...body, html: '' }
    : { ...body, html: clean.innerHTML.trim(), markdown: toMarkdown(clean, url) };
}
