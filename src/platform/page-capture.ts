import * as v from 'valibot';
import capture from '../../content-scripts/capture.ts?script&iife';
import { type ArticleBody, articleBodySchema, type PageMetadata, pageMetadataSchema } from '../model/capture.ts';
import type { BodyScope } from '../model/capture-api.ts';
import { type Problem, problem } from '../model/problem.ts';
import { err, ok, type Result } from '../model/result.ts';
import { inTab } from './in-tab.ts';

/**
 * Pulls a capture out of a tab's page. The content script is put into the page's isolated world and then asked by
 * further injections, whose return values come straight back: no message passes, so none can be forged, and the
 * background is not involved.
 */

/** Injects the content script. The error is the browser's own refusal; `refusalOf` puts it into words. */
export async function openPage(tabId: number): Promise<Result<{ contentType: string }, string>> {
  const opened = await inTab(tabId, { func: () => document.contentType, args: [] });
  if (!opened.ok) return opened;
  const contentType = typeof opened.value === 'string' ? opened.value : 'text/html';
  const injected = await inTab(tabId, { files: [`/${capture}`] });
  return injected.ok ? ok({ contentType }) : injected;
}

/** The page's metadata. Problem `navigated` where the document has been replaced since `openPage`. */
export async function readMetadata(tabId: number): Promise<Result<PageMetadata, Problem>> {
  const read = await inTab(tabId, { func: () => globalThis.sheafCapture?.metadata() ?? null, args: [] });
  if (!read.ok || read.value === null) return err(navigated);
  const metadata = v.safeParse(pageMetadataSchema, read.value);
  return metadata.success ? ok(metadata.output) : err(unreadable(metadata.issues));
}

/** The body of that scope. Problems: `navigated`; `not-found` where the page holds none; `body-too-large`. */
export async function readBody(tabId: number, scope: BodyScope): Promise<Result<ArticleBody, Problem>> {
  const read = await inTab(tabId, { func: bodyInPage, args: [scope] });
  if (!read.ok || read.value === null) return err(navigated);
  const outcome = v.safeParse(outcomeSchema, read.value);
  if (!outcome.success) return err(unreadable(outcome.issues));
  if (outcome.output.ok) return ok(outcome.output.value);
  return err(outcome.output.error === 'too-large' ? tooLarge : noArticle);
}

/** The bytes at an address as base64, as far as the page may read them; null where it may not, or is gone. */
export async function readImageInPage(tabId: number, url: string): Promise<string | null> {
  const read = await inTab(tabId, { func: imageInPage, args: [url] });
  return read.ok && typeof read.value === 'string' ? read.value : null;
}

const outcomeSchema = v.variant('ok', [
  v.object({ ok: v.literal(true), value: articleBodySchema }),
  v.object({ ok: v.literal(false), error: v.picklist(['no-article', 'too-large']) }),
]);

/** Runs in the page. */
const bodyInPage = (scope: BodyScope) => globalThis.sheafCapture?.body(scope) ?? null;

/** Runs in the page. */
const imageInPage = (url: string) => globalThis.sheafCapture?.image(url) ?? null;

const navigated = problem(
  'navigated',
  'The tab has moved on to another page.',
  'Close this window and click the button again when the page has loaded.',
);
const noArticle = problem('not-found', 'No article text found.', 'The clip will hold the page’s metadata.');
const tooLarge = problem(
  'body-too-large',
  'The article is too long to keep.',
  'The clip will hold the page’s metadata.',
);
const unreadable = (issues: readonly v.BaseIssue<unknown>[]): Problem =>
  problem('injection-failed', 'Sheaf could not read this page.', 'Reload the page and click the button again.', [
    ...new Set(issues.map((issue) => `${v.getDotPath(issue) ?? ''}: ${issue.message}`)),
  ]);
