/** `npm run --silent convert -- FILE.md …`: curated-content files in, any export format out. See `--help`. */
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { convert } from './convert/convert.ts';
import { readStream } from './convert/read-stream.ts';

// A reader that has seen enough (`| head`) is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

const { exitCode, stdout, stderr } = await convert(process.argv.slice(2), {
  // npm runs in the project's folder; paths are meant from where the user stands.
  read: (path) => (path === '-' ? readStream(process.stdin) : readFile(resolve(process.env['INIT_CWD'] ?? '.', path))),
});
process.stderr.write(stderr);
process.stdout.write(stdout);
// Not process.exit(): what goes to a pipe may still be on its way.
process.exitCode = exitCode;
