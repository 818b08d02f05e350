import { bodyOfHtml } from '../src/extract/body/body-of-html.ts';
import { importCuratedContent } from '../src/import/curated-content/import-curated-content.ts';
import type { FullClip } from '../src/model/clip.ts';
import type { Problem } from '../src/model/problem.ts';
import { ok, type Result } from '../src/model/result.ts';
import type { Settings } from '../src/model/settings.ts';

/**
 * Reads a curated-content file into a clip that can be stored. The reader has no DOM, so the body is finished here, as
 * one that was captured. The file's own body stays in `curatedOrigin`; where nothing else is left of it, the clip has
 * none. Problem `file-invalid`.
 */
export function readClipFile(text: string, settings: Settings): Result<FullClip, Problem> {
  const read = importCuratedContent(text, settings);
  if (!read.ok || read.value.content.body === null) return read;
  const { clip, content } = read.value;
  const { html, extractor } = read.value.content.body;
  const body = bodyOfHtml(html, clip.urls.clean, extractor);
  return ok({ clip, content: { ...content, body: body.ok ? body.value : null } });
}
