import { createHash } from 'node:crypto';
import { json, plain } from '../support/answers.ts';
import type { BackendKind } from '../support/backend.ts';
import { shownNote } from '../support/notes.ts';

const etagOf = (text: string): string => `"${createHash('sha1').update(text).digest('hex')}"`;

export const obsidianRest: BackendKind = {
  kind: 'obsidian-rest',
  account: {
    config: { url: 'http://127.0.0.1:27123', path: 'Clippings/{{site}}/{{title}}.md', vault: 'Desk notes' },
    secrets: { apiKey: '9f8e7d6c5b4a39281706f5e4d3c2b1a0' },
  },
  readsAnswers: true,
  refusal: (words) => json(400, { errorCode: 40_012, message: words }),
  start() {
    const notes = new Map<string, string>();
    return {
      answer({ method, url, headers, text }) {
        const isKnown = headers['authorization'] === 'Bearer 9f8e7d6c5b4a39281706f5e4d3c2b1a0';
        if (url.pathname === '/') {
          return json(200, {
            status: 'OK',
            service: 'Obsidian Local REST API',
            authenticated: isKnown,
            versions: { obsidian: '1.8.9', self: '3.4.6' },
          });
        }
        if (!isKnown) return json(401, { errorCode: 40_101, message: 'Authorization required.' });
        const path = decodeURIComponent(url.pathname.replace(/^\/vault\//, ''));
        if (/[:\0\\]|(?:^|\/)\.|\/\/|^\//.test(path))
          return json(400, { errorCode: 40_010, message: 'Path must not escape the vault root.' });
        const there = notes.get(path);
        if (method === 'GET') {
          return there === undefined
            ? json(404, { errorCode: 40_400, message: 'Not Found' })
            : plain(200, there, { 'content-type': 'text/markdown; charset=utf-8', etag: etagOf(there) });
        }
        const isStale =
          (headers['if-none-match'] === '*' && there !== undefined) ||
          (headers['if-match'] !== undefined && headers['if-match'] !== etagOf(there ?? ''));
        if (isStale) return json(412, { errorCode: 41_200, message: 'Precondition failed.' });
        notes.set(path, text);
        return plain(204);
      },
      things: () => [...notes.values()].map(shownNote),
      clear: () => notes.clear(),
    };
  },
};
