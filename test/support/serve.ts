import { readFile } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import { extname, join, normalize, resolve, sep } from 'node:path';

/** A page that is made when it is asked for: its HTML, or a whole answer. */
export type Answer = string | { readonly type: string; readonly body: string | Uint8Array; readonly status?: number };

export interface FixtureServer {
  /** The address of a path: `url('article.html')`. */
  url(path: string): string;
  close(): Promise<void>;
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.pdf': 'application/pdf',
};

/**
 * Serves a folder on 127.0.0.1, on a port that is free.
 * @param pages answers by path without the leading slash; they come before the folder's files
 * @param port 0 for any; a fixed one keeps addresses the same from run to run
 */
export async function serve(
  folder: string,
  pages: Readonly<Record<string, () => Answer>> = {},
  port = 0,
): Promise<FixtureServer> {
  const root = resolve(folder);
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://127.0.0.1').pathname).slice(1) || 'index.html';
    const page = pages[path];
    const answer = page === undefined ? answerFromFile(root, path) : Promise.resolve(page());
    answer
      .then((found) => reply(response, found))
      .catch((cause: unknown) => reply(response, failure(500, String(cause))));
  });
  await new Promise<void>((listening, failed) => {
    server.once('error', failed);
    server.listen(port, '127.0.0.1', listening);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return {
    url: (path) => `http://127.0.0.1:${address.port}/${path}`,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

async function answerFromFile(root: string, path: string): Promise<Answer> {
  const file = normalize(join(root, path));
  const type = types[extname(file)];
  if (!file.startsWith(root + sep) || type === undefined) return failure(404, 'no such page');
  try {
    return { type, body: await readFile(file) };
  } catch (cause) {
    return failure(404, `no such page: ${cause}`);
  }
}

const failure = (status: number, body: string): Answer => ({ type: 'text/plain; charset=utf-8', body, status });

function reply(response: ServerResponse, answer: Answer): void {
  const { type, body, status = 200 } = typeof answer === 'string' ? { type: types['.html'], body: answer } : answer;
  response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' });
  response.end(body);
}
