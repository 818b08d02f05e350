import { describe, expect, it } from 'vitest';
import { type LinkReader, linkReader } from '../../../src/batch/read-link.ts';
import { err, ok } from '../../../src/model/result.ts';
import { someMetadata } from '../../support/samples.ts';

interface Answer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly url?: string;
  readonly body?: string;
}

/** Reads a link whose server gives that answer. */
async function read(
  answer: Answer,
  extracted: 'needs-scripts' | 'needs-login' | null = null,
  asked = 'https://a.example/x',
) {
  const extractedFrom: string[] = [];
  const reader: LinkReader = {
    async load(url, { judge }) {
      const { status = 200, headers = { 'content-type': 'text/html' }, body = '' } = answer;
      const head = { status, header: (name: string) => headers[name] ?? null };
      const problem = judge(head);
      if (problem !== null) return err({ reason: 'refused', problem, head });
      return ok({ ...head, url: answer.url ?? url, bytes: new Uint8Array(Buffer.from(body)) });
    },
    async extract(html) {
      extractedFrom.push(html);
      return extracted === null ? ok({ metadata: someMetadata(), body: null, otherTitle: '' }) : err(extracted);
    },
    now: () => new Date('2026-02-02T10:00:00.000Z'),
  };
  const result = await linkReader(asked, reader)(new AbortController().signal);
  return { result, extractedFrom, message: result.ok ? null : result.error.problem.message };
}

describe('a link that is read without opening it', () => {
  it('gives what its page holds', async () => {
    const { result, extractedFrom } = await read({ body: '<p>Text' });
    expect(result.ok).toBe(true);
    expect(extractedFrom).toEqual(['<p>Text']);
  });

  it.each([
    [401, 'The site asks for a login (401).'],
    [403, 'The site does not give this page to Sheaf (403).'],
    [404, 'There is no such page any more (404).'],
    [410, 'There is no such page any more (410).'],
    [418, 'The site refuses this page (418).'],
    [429, 'The site asks for a pause (429).'],
    [451, 'The site may not show this page here (451).'],
    [500, 'The site has trouble of its own (500).'],
    [204, 'The server answered with nothing.'],
  ])('says what the status %i means, and what to do', async (status, sentence) => {
    const { result, message } = await read({ status });
    expect(message).toBe(sentence);
    expect(result.ok ? '' : result.error.problem.nextStep).toMatch(/\.$/);
  });

  it('tells how long a site wants to be left alone', async () => {
    const { result } = await read({ status: 429, headers: { 'retry-after': '90' } });
    expect(result).toMatchObject({
      error: { restFor: 90_000, problem: { nextStep: 'Try again in 2 minutes.' } },
    });
  });

  it.each([
    ['application/pdf', 'This is a PDF, and Sheaf clips web pages.'],
    ['image/png', 'This is a file (image/png), and Sheaf clips web pages.'],
    ['video/mp4', 'This is a file (video/mp4), and Sheaf clips web pages.'],
    ['application/json; charset=utf-8', 'This is data (application/json), and no article.'],
    ['application/rss+xml', 'This is a file (application/rss+xml), and Sheaf clips web pages.'],
  ])('does not load a file of the type %s', async (type, sentence) => {
    const { message, extractedFrom } = await read({ headers: { 'content-type': type } });
    expect(message).toBe(sentence);
    expect(extractedFrom).toEqual([]);
  });

  it('does not take what is sent as a download for a page', async () => {
    const headers = { 'content-type': 'text/html', 'content-disposition': 'attachment; filename=a.html' };
    expect((await read({ headers })).message).toBe('This is a file to download, and Sheaf clips web pages.');
  });

  it('shows a plain text as browsers do, and runs nothing of it', async () => {
    const { extractedFrom } = await read({ headers: { 'content-type': 'text/plain' }, body: 'a < b & <script>' });
    expect(extractedFrom[0]).toContain('<pre>a &lt; b &amp; &lt;script></pre>');
  });

  it('looks at what has no type', async () => {
    expect((await read({ headers: {}, body: ' <!doctype html><p>x' })).result.ok).toBe(true);
    expect((await read({ headers: {}, body: 'GIF89a' })).message).toContain('a file of an unknown kind');
  });

  it('drops the page where a public address led into the user’s own network', async () => {
    const { message } = await read({ url: 'http://192.168.0.1/admin', body: '<p>Router' });
    expect(message).toContain('in your own network');
    const meant = await read({ url: 'http://192.168.0.1/admin' }, null, 'http://192.168.0.1/');
    expect(meant.result.ok).toBe(true);
  });

  it.each([
    ['needs-scripts', 'This page shows its text through scripts alone.'],
    ['needs-login', 'The site asks for a login first.'],
  ] as const)('offers a tab where the page %s', async (why, sentence) => {
    const { result } = await read({}, why);
    expect(result).toMatchObject({ error: { problem: { code: 'needs-tab', message: sentence } } });
  });
});
