/**
 * The document that nobody sees, in which Chromium's background has pages read that it has fetched: a worker has no DOM.
 * It is given a page's HTML and gives back what the page holds; it fetches, stores and shows nothing.
 */
import * as v from 'valibot';
import { readFetchedPage } from '../src/extract/read-fetched-page.ts';
import { answerOffscreen } from '../src/platform/offscreen.ts';

const pageSchema = v.object({ html: v.string(), url: v.string(), asked: v.string() });

answerOffscreen((value) => {
  const { html, url, asked } = v.parse(pageSchema, value);
  return readFetchedPage(html, url, asked);
});
