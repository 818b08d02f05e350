import { execFile } from 'node:child_process';

/** Runs Mozilla's web-ext and gives what it printed. It ends with 1 where `lint` finds errors: that is an answer too. */
export function webExt(...args: readonly string[]): Promise<{ exitCode: number; output: string }> {
  const command = ['node_modules/web-ext/bin/web-ext.js', ...args, '--no-config-discovery'];
  return new Promise((resolve) => {
    execFile(process.execPath, command, { maxBuffer: 64 * 1024 * 1024 }, (error, stdout, stderr) => {
      resolve({ exitCode: error === null ? 0 : 1, output: stdout === '' ? stderr : stdout });
    });
  });
}
