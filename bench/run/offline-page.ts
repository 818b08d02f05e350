import type { Browser, HTTPRequest, Page } from 'puppeteer-core';

/**
 * Opens a page's HTML at its own address, with its scripts and all of the network off, hands the page to `use` and
 * closes it. Rejects where the page does not open or leaves its address.
 */
export async function withOfflinePage<T>(
  browser: Browser,
  { url, html }: { url: string; html: string },
  use: (page: Page) => Promise<T>,
): Promise<T> {
  const page = await browser.newPage();
  try {
    await page.setJavaScriptEnabled(false);
    await page.setRequestInterception(true);
    let isServed = false;
    page.on('request', (request) => {
      const isThePage = !isServed && request.isNavigationRequest() && request.frame() === page.mainFrame();
      isServed ||= isThePage;
      answer(request, isThePage ? html : null);
    });
    await page.goto(url, { waitUntil: 'domcontentloaded', timeout: 60_000 });
    return await use(page);
  } finally {
    await page.close();
  }
}

function answer(request: HTTPRequest, html: string | null): void {
  const answered =
    html === null
      ? // `aborted` leaves the document in place when the page tries to go elsewhere; other reasons show an error page.
        request.abort('aborted')
      : request.respond({ status: 200, contentType: 'text/html; charset=utf-8', body: html });
  answered.catch((cause: unknown) => console.warn(`${request.url()}: ${String(cause)}`));
}
