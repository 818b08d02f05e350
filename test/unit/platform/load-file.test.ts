import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadFile } from '../../../src/platform/load-file.ts';
import { okValue, problemOf } from '../../support/fresh-library.ts';

let server: Server;
const url = (path: string) => `http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`;
const headersSeen: (string | undefined)[] = [];

beforeAll(async () => {
  server = createServer((request, response) => {
    headersSeen.push(request.headers['if-none-match'], request.headers.cookie);
    if (request.url === '/moved') response.writeHead(302, { location: '/catalog.csv' }).end();
    else if (request.url === '/catalog.csv') response.writeHead(200, { etag: '"1"' }).end('label\nA');
    else if (request.url === '/large') response.end('x'.repeat(2_000));
    else if (request.url === '/endless') {
      const timer = setInterval(() => response.write('x'.repeat(100)), 1);
      response.on('close', () => clearInterval(timer));
    } else if (request.url === '/broken') {
      response.writeHead(200, { 'content-length': '100' }).write('label');
      setTimeout(() => response.destroy(), 20);
    } else response.writeHead(410).end('<!doctype html>gone');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(() => server.close());

const refusal = async (path: string) => problemOf(await loadFile(url(path), 1_000)).details;

describe('a file at an address', () => {
  it('is loaded, also where the address leads on, and asked for whole each time', async () => {
    for (const path of ['/catalog.csv', '/moved', '/catalog.csv']) {
      expect(new TextDecoder().decode(okValue(await loadFile(url(path), 1_000)))).toBe('label\nA');
    }
    expect(headersSeen.filter((header) => header !== undefined)).toEqual([]);
  });

  it('that is gone is told of with the server’s number', async () => {
    expect(await refusal('/gone')).toEqual([url('/gone'), 'The server answered 410.']);
  });

  it.each(['/large', '/endless'])('that is too large is left: %s', async (path) => {
    expect(await refusal(path)).toEqual([url(path), 'It has more than 0.001 MB.']);
  });

  it('that ends too early is none', async () => {
    expect((await refusal('/broken'))?.[0]).toBe(url('/broken'));
  });

  it('that cannot be reached may have led elsewhere', async () => {
    expect(problemOf(await loadFile('http://127.0.0.1:1/', 1_000)).details?.at(-1)).toBe(
      'If it leads on to another site, enter the address there.',
    );
  });
});
