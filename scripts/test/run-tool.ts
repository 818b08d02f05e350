import { spawn } from 'node:child_process';

/** Runs a JavaScript tool of node_modules in this terminal and gives its exit code. */
export function runTool(script: string, args: readonly string[]): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, ...args], { stdio: ['ignore', 'inherit', 'inherit'] });
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}
