import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { installApart } from '../../scripts/lib/install-apart.ts';

const folder = 'test/prism';

export interface Prism {
  readonly url: string;
  stop(): void;
}

/**
 * Stoplight's Prism over an API description. As a mock, it refuses what the description refuses and answers with the
 * description's examples; as a proxy, it stands before a server and turns a request or an answer against the description
 * into an `application/problem+json`.
 */
export async function startPrism(description: string, upstream: string | null): Promise<Prism> {
  await installApart(folder);
  const port = await freePort();
  const mode = upstream === null ? ['mock'] : ['proxy', '--errors'];
  const files = upstream === null ? [description] : [description, upstream];
  const program = `${folder}/node_modules/@stoplight/prism-cli/dist/index.js`;
  const child = spawn(process.execPath, [program, ...mode, '-h', '127.0.0.1', '-p', String(port), ...files]);
  await isListening(child);
  return { url: `http://127.0.0.1:${port}`, stop: () => child.kill() };
}

function isListening(child: ChildProcessWithoutNullStreams): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = '';
    const hear = (chunk: Buffer): void => {
      said += chunk.toString();
      if (said.includes('Prism is listening')) resolve();
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('exit', (code) => reject(new Error(`Prism ended with ${code}: ${said}`)));
  });
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => (typeof address === 'object' && address !== null ? resolve(address.port) : reject()));
    });
  });
