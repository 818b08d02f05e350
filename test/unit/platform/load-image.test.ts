import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { limits } from '../../../src/model/limits.ts';
import { fetchImage, loadImage } from '../../../src/platform/images/load.ts';

let server: Server | undefined;
beforeEach(() => void vi.spyOn(console, 'debug').mockImplementation(() => undefined));
afterEach(async () => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  server?.closeAllConnections();
  await new Promise((closed) => (server === undefined ? closed(null) : server.close(closed)));
  server = undefined;
});

/** A server that answers so; returns an address of its. */
async function serving(answer: RequestListener): Promise<string> {
  server = createServer(answer);
  await new Promise<void>((listening) => server?.listen(0, '127.0.0.1', listening));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/a.png`;
}
const anywhere = { patience: 5_000, mayBePrivate: true };

describe('loading an image', () => {
  it('gives the bytes, without a referrer', async () => {
    let headers: NodeJS.Dict<string | string[]> = {};
    const url = await serving((request, response) => {
      headers = request.headers;
      response.end(Buffer.from([1, 2, 3]));
    });
    expect(await fetchImage(url, anywhere)).toEqual({ ok: true, value: new Uint8Array([1, 2, 3]) });
    expect(headers['referer']).toBeUndefined();
    expect(headers['cookie']).toBeUndefined();
    expect(await loadImage(url)).toEqual(new Uint8Array([1, 2, 3]));
  });

  it.each([
    [404, 'refused'],
    [403, 'refused'],
    [500, 'unreachable'],
    [503, 'unreachable'],
    [429, 'unreachable'],
  ])('says why it did not come: status %i', async (status, reason) => {
    const url = await serving((_, response) => response.writeHead(status).end('no'));
    expect(await fetchImage(url, anywhere)).toEqual({ ok: false, error: reason });
  });

  it('reads no more than an image may have, whatever the server says', async () => {
    const announced = await serving((_, response) => {
      response.writeHead(200, { 'content-length': String(limits.image + 1) });
      response.write('begin');
    });
    expect(await fetchImage(announced, anywhere)).toEqual({ ok: false, error: 'too-large' });
    server?.closeAllConnections();
    server?.close();
    let sent = 0;
    const endless = await serving((_, response) => {
      const part = Buffer.alloc(1 << 20);
      const pump = (): void => {
        if (response.destroyed) return;
        sent += part.length;
        response.write(part, pump);
      };
      pump();
    });
    expect(await fetchImage(endless, anywhere)).toEqual({ ok: false, error: 'too-large' });
    expect(sent).toBeLessThan(limits.image * 3);
  });

  it('gives up a server that does not answer, or stops in the middle', async () => {
    const url = await serving((request, response) => {
      if (request.url === '/half') response.writeHead(200).write('half');
    });
    const soon = { ...anywhere, patience: 100 };
    expect(await fetchImage(url, soon)).toEqual({ ok: false, error: 'unreachable' });
    expect(await fetchImage(new URL('/half', url).href, soon)).toEqual({ ok: false, error: 'unreachable' });
  });

  it('cannot tell a network that fails from a browser that forbids', async () => {
    expect(await fetchImage('http://127.0.0.1:9/', anywhere)).toEqual({ ok: false, error: 'blocked' });
  });

  it('asks nothing of a private network where that is forbidden', async () => {
    const asked = vi.fn();
    const url = await serving((_, response) => {
      asked();
      response.end();
    });
    expect(await fetchImage(url, { ...anywhere, mayBePrivate: false })).toEqual({
      ok: false,
      error: 'private-address',
    });
    expect(asked).not.toHaveBeenCalled();
  });

  it('takes nothing that a redirect into a private network has brought', async () => {
    const body = { cancel: vi.fn(async () => undefined) };
    const landed = { ok: true, status: 200, headers: new Headers(), url: 'http://192.168.0.1/x.png', body };
    vi.stubGlobal('fetch', async () => landed);
    const refused = await fetchImage('https://img.example/x.png', { ...anywhere, mayBePrivate: false });
    expect(refused).toEqual({ ok: false, error: 'private-address' });
    expect(body.cancel).toHaveBeenCalledOnce();
  });
});
