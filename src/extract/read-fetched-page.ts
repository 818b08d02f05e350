import type { ArticleBody, PageMetadata } from '../model/capture.ts';
import { err, ok, type Result } from '../model/result.ts';
import { urlKey } from '../url/url-key.ts';
import { extractScope } from './body/extract-scope.ts';
import { extractMetadata } from './metadata/extract-metadata.ts';
import { select } from './page/safe-dom.ts';
import { parseHtml } from './parse-html.ts';

/** A page that was never opened, read as one in a tab is. */
export interface FetchedPage {
  readonly metadata: PageMetadata;
  /** Null where the page holds no article. */
  readonly body: ArticleBody | null;
}

/** Pages of fewer words than this say that they need scripts, or that one should log in, and little else. */
const fewWords = 40;

/**
 * What a page holds whose HTML was fetched; its scripts do not run, and nothing that it names is loaded. `needs-scripts`:
 * there is next to no text, and there are scripts. `needs-login`: the reader was sent on to a form for a password.
 *
 * @param url where the page was found
 * @param asked the address that was asked for, which may have led elsewhere
 */
export function readFetchedPage(
  html: string,
  url: string,
  asked: string,
): Result<FetchedPage, 'needs-scripts' | 'needs-login'> {
  const document = parseHtml(html);
  const metadata = extractMetadata(document, url);
  const found = extractScope(document, url, 'article', { known: metadata });
  const body = found.ok ? found.value : null;
  if ((body?.wordCount ?? 0) < fewWords) {
    const isElsewhere = urlKey(url) !== urlKey(asked);
    if (isElsewhere && select(document, 'input[type="password" i]', 1).length > 0) return err('needs-login');
    if (select(document, 'script', 1).length > 0 && wordsOf(document, url) < fewWords) return err('needs-scripts');
  }
  return ok({ metadata, body });
}

/** Words of the whole page, also of what is no article. */
function wordsOf(document: Document, url: string): number {
  const page = extractScope(document, url, 'page');
  return page.ok ? page.value.wordCount : 0;
}
