import type { ClipContent } from '../../../model/clip.ts';
import { limits } from '../../../model/limits.ts';
import { type Problem, problem } from '../../../model/problem.ts';
import { isClippableUrl } from '../../../url/parse-url.ts';

/** What forbids to store the clip; null for nothing. Problems: `bad-request`, `body-too-large`. */
export function obstacleToStoring(cleanUrl: string, content: Pick<ClipContent, 'body'>): Problem | null {
  if (!isClippableUrl(cleanUrl)) {
    return problem(
      'bad-request',
      'The clean URL is not a web address.',
      'Enter an address that begins with https://.',
      [cleanUrl],
    );
  }
  const { body } = content;
  const size = body === null ? 0 : Math.max(body.html.length, body.markdown.length, body.text.length);
  if (size <= limits.body) return null;
  return problem('body-too-large', 'The article is too large for the library.', 'Clip a part of it, or a link only.', [
    `${size} of ${limits.body} characters`,
  ]);
}
