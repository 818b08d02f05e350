import { type Problem, problem } from '../model/problem.ts';
import { parseUrl } from './parse-url.ts';

const openAnArticle = 'Open an article and click the button there.';

/**
 * Hosts that no extension may read, whatever it is permitted. Chromium: its and Edge's store. Firefox: the default of
 * `extensions.webextensions.restrictedDomains`.
 */
const restrictedHosts = new Set([
  'chromewebstore.google.com',
  'microsoftedge.microsoft.com',
  'accounts-static.cdn.mozilla.net',
  'accounts.firefox.com',
  'addons.cdn.mozilla.net',
  'addons.mozilla.org',
  'api.accounts.firefox.com',
  'content.cdn.mozilla.net',
  'discovery.addons.mozilla.org',
  'oauth.accounts.firefox.com',
  'profile.accounts.firefox.com',
  'support.mozilla.org',
  'sync.services.mozilla.com',
]);

const emptyPages = new Set(['about:blank', 'about:newtab', 'about:home', 'chrome://newtab/', 'chrome://new-tab-page/']);

/**
 * Why a page cannot be clipped, as far as its address tells; null where it is worth a try.
 * @param url the tab's address; undefined or empty where the browser keeps it to itself
 */
export function obstacleOf(url: string | undefined): Problem | null {
  if (url === undefined || url === '')
    return problem('not-clippable', 'The browser does not let extensions read this page.', openAnArticle);
  if (emptyPages.has(url)) return problem('not-clippable', 'This page is empty.', openAnArticle);

  const parsed = parseUrl(url);
  if (parsed === null) return problem('not-clippable', 'This page has no address that Sheaf knows.', openAnArticle);
  switch (parsed.protocol) {
    case 'http:':
    case 'https:':
      return isStore(parsed)
        ? problem('not-clippable', 'The browser does not let extensions read this site.', openAnArticle)
        : null;
    case 'file:':
      return null;
    case 'view-source:':
      return problem(
        'not-clippable',
        'This is the source of a page, not the page.',
        'Open the page itself and click the button there.',
      );
    case 'data:':
    case 'blob:':
      return problem('not-clippable', 'This page has no lasting address to file it under.', openAnArticle);
    default:
      return problem(
        'not-clippable',
        'This page belongs to the browser itself, which extensions may not read.',
        openAnArticle,
      );
  }
}

function isStore(url: URL): boolean {
  return (
    restrictedHosts.has(url.hostname) || (url.hostname === 'chrome.google.com' && url.pathname.startsWith('/webstore'))
  );
}

/** Why a page could not be read after all, from its address and the browser's refusal. */
export function refusalOf(url: string, cause: string): Problem {
  const path = parseUrl(url)?.pathname.toLowerCase() ?? '';
  if (path.endsWith('.pdf')) return pdfObstacle;
  if (url.startsWith('file:')) {
    return problem(
      'injection-failed',
      'The browser does not let Sheaf read files on this computer.',
      'Allow it on the browser’s extensions page (“Allow access to file URLs”), then reload the file.',
      [cause],
    );
  }
  return problem('injection-failed', 'Sheaf could not read this page.', 'Reload the page and click the button again.', [
    cause,
  ]);
}

const pdfObstacle: Problem = problem(
  'not-clippable',
  'This is a PDF, and Sheaf clips web pages.',
  'Clip the page that links to it instead.',
);

/** Documents that hold text to clip. Everything else (images, video, PDF) is a viewer around a file. */
const textTypes = /^(text\/|application\/(xhtml\+xml|xml|json))/;

/** @param contentType the document's media type, as `document.contentType` gives it */
export function obstacleOfType(contentType: string): Problem | null {
  if (contentType === 'application/pdf') return pdfObstacle;
  if (textTypes.test(contentType)) return null;
  return problem(
    'not-clippable',
    `This is a file (${contentType}), and Sheaf clips web pages.`,
    'Clip the page that links to it instead.',
  );
}
