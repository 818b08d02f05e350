import { createServer, type IncomingMessage } from 'node:http';
import type { SeenRequest } from '../../contract/support/backend.ts';
import type { OpenProjectServer } from './server.ts';

/** Puts the server in memory on a port of this machine. */
export async function listen(server: OpenProjectServer): Promise<{ readonly url: string; stop(): void }> {
  const http = createServer(async (request, response) => {
    const { status, headers, body } = await server.answer(await see(request));
    response.writeHead(status, headers).end(body);
  });
  await new Promise<void>((resolve) => {
    http.listen(0, '127.0.0.1', resolve);
  });
  const address = http.address();
  if (typeof address !== 'object' || address === null) throw new Error('no port');
  return { url: `http://127.0.0.1:${address.port}`, stop: () => http.close() };
}

async function see(request: IncomingMessage): Promise<SeenRequest> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const body = Buffer.concat(chunks);
  const type = request.headers['content-type'] ?? '';
  const isForm = type.startsWith('multipart/');
  return {
    method: request.method ?? '',
    url: new URL(request.url ?? '/', 'http://openproject.example'),
    headers: Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)])),
    text: isForm ? '' : body.toString('utf8'),
    form: isForm ? await new Response(body, { headers: { 'content-type': type } }).formData() : null,
  };
}
