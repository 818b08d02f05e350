import type { ClipContent } from '../../model/clip.ts';

/** Names the origin of a body that came in with a file, where a page's body names its extractor. */
export const importedExtractor = 'imported';

/**
 * The body that is published, as HTML. A file's own body is given back to the letter until the page is clipped again:
 * then the body is another extractor's.
 */
export function publishedBody({ body, curatedOrigin }: ClipContent): string {
  const isOfFile = body === null || body.extractor === importedExtractor;
  return curatedOrigin !== undefined && isOfFile ? curatedOrigin.body : (body?.html ?? '');
}
