import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

const sentence =
  'The harbour master wrote down the height of the tide, the wind and the name of every boat that came in. ';

/** An article as a server sends it; it would change its title if it ran. */
const article = (title: string): string =>
  `<!doctype html><html lang="en"><head><title>${title}</title><script>document.title = 'It ran'</script></head>
  <body><nav><a href="/">Home</a></nav><article><h1>${title}</h1><p>${sentence.repeat(4)}</p>
  <p><a href="more">Read on</a>. ${sentence.repeat(4)}</p></article></body></html>`;

const links = `<title>Links</title><p id="list">Read <a id="first" href="/good/21">one</a>, <a href="/good/22">two</a>
  and <a href="/good/22#part">two again</a>.</p><p><a id="pdf" href="/paper.pdf">A paper</a></p>`;

interface Reply {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
  /** It never comes. */
  readonly isLost?: boolean;
}

export interface LinkServer {
  readonly url: (path: string) => string;
  /** Paths that were asked for, in their order. */
  readonly asked: readonly string[];
  /** The most requests that were open at the same time. */
  readonly mostAtOnce: () => number;
  close(): Promise<void>;
}

/**
 * A site with all that links lead to: `good/N`, `missing`, `paper.pdf`, `app` (needs scripts), `latin1`, `moved` (to
 * `good/1`), `members` (to a form for a password), `busy` (asks for a pause of a second, once), `stall` (does not answer the
 * first time), and `index`, a page of links.
 *
 * @param away where `away` sends its readers
 */
export async function linkServer(away = ''): Promise<LinkServer> {
  const asked: string[] = [];
  let open = 0;
  let most = 0;
  const isFirst = (path: string): boolean => asked.filter((each) => each === path).length === 1;
  const moved = (location: string): Reply => ({ status: 302, headers: { location } });
  const replies: Readonly<Record<string, (number: string) => Reply>> = {
    good: (number) => ({ body: article(`Tide table ${number}`) }),
    stall: () => ({ body: article('A slow page'), isLost: isFirst('stall') }),
    'paper.pdf': () => ({ headers: { 'content-type': 'application/pdf' }, body: '%PDF-1.4' }),
    app: () => ({ body: '<title>An app</title><div id="root"></div><script src="app.js"></script>' }),
    latin1: () => ({
      headers: { 'content-type': 'text/html; charset=ISO-8859-1' },
      body: Buffer.from(article('Ebbe für Anfänger'), 'latin1'),
    }),
    moved: () => moved('/good/1'),
    away: () => moved(away),
    members: () => moved('/login'),
    login: () => ({ body: '<title>Log in</title><form><input type="password"></form>' }),
    busy: () => (isFirst('busy') ? { status: 429, headers: { 'retry-after': '1' } } : { body: article('A busy page') }),
    index: () => ({ body: links }),
  };
  const server = createServer((request, response) => {
    const path = (request.url ?? '/').slice(1);
    asked.push(path);
    open += 1;
    most = Math.max(most, open);
    response.once('close', () => {
      open -= 1;
    });
    const [name = '', number = ''] = path.split('/');
    const { status = 200, headers = {}, body = '', isLost = false } = replies[name]?.(number) ?? { status: 404 };
    if (isLost) return;
    const usual = { 'cache-control': 'no-store', 'content-type': 'text/html; charset=utf-8' };
    response.writeHead(status, { ...usual, ...headers });
    response.end(body);
  });

  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    url: (path) => `http://127.0.0.1:${port}/${path}`,
    asked,
    mostAtOnce: () => most,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}
