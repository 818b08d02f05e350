import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pngOf } from './png.ts';

export interface ImageServer {
  /** The address of a path: `url('a.png')`. */
  url(path: string): string;
  /** Paths that were asked for, with what the request said of its sender. */
  readonly requests: readonly { readonly path: string; readonly referrer: string | undefined }[];
  /** In ms, before every answer from now on. */
  delay: number;
  close(): Promise<void>;
}

/** Colours by the first letter of a path, so that `a1.png` and `a2.png` are the same bytes. */
const colorOf = (path: string): [number, number, number] => {
  const code = path.codePointAt(0) ?? 0;
  return [(code * 37) % 256, (code * 91) % 256, (code * 13) % 256];
};

/**
 * Serves images on 127.0.0.1 that no page of another origin may read (no CORS), but for those in `open/`: a PNG for every
 * path, and by special names an SVG with a script, a text that calls itself an image, a file that is gone, one of
 * 10 MB and more, and one that lies elsewhere.
 */
export async function imageServer(): Promise<ImageServer> {
  const requests: { path: string; referrer: string | undefined }[] = [];
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://127.0.0.1').pathname.slice(1);
    requests.push({ path, referrer: request.headers.referer });
    setTimeout(() => answer(path, response), running.delay);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  const running: ImageServer = {
    url: (path) => `http://127.0.0.1:${port}/${path}`,
    requests,
    delay: 0,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
  return running;
}

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Buffer;
}
const ok = (type: string, body: string | Buffer, headers = {}): Answer => ({
  ...{ status: 200, headers: { 'content-type': type, ...headers }, body },
});

const special: Readonly<Record<string, () => Answer>> = {
  'drawing.svg': () => ok('image/svg+xml', '<svg xmlns="http://www.w3.org/2000/svg"><script>pwned = 1</script></svg>'),
  'sign-in.png': () => ok('image/png', '<!doctype html><title>Sign in</title>'),
  'gone.png': () => ({ status: 404, headers: {}, body: 'gone' }),
  'huge.png': () => ok('image/png', Buffer.alloc(10_000_001)),
  'moved.png': () => ({ status: 302, headers: { location: '/n-found.png' }, body: '' }),
};

function plainImage(path: string): Answer {
  const name = path.replace(/^open\//, '');
  const headers = name === path ? {} : { 'access-control-allow-origin': '*' };
  return ok('image/png', pngOf(96, 64, colorOf(name)), headers);
}

function answer(path: string, response: ServerResponse): void {
  const { status, headers, body } = special[path]?.() ?? plainImage(path);
  response.writeHead(status, { 'cache-control': 'no-store', ...headers });
  response.end(body);
}
