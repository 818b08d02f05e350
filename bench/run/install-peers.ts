import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../peers/', import.meta.url));
const lockFile = `${folder}package-lock.json`;
const installedLockFile = `${folder}node_modules/.sheaf-lock.json`;

/** Installs bench/peers as its lock file says, unless that is done. Install scripts do not run. */
export function installPeers(): void {
  const wanted = readFileSync(lockFile, 'utf8');
  if (existsSync(installedLockFile) && readFileSync(installedLockFile, 'utf8') === wanted) return;
  console.error('installing bench/peers …');
  // Their own engines field asks for Node 22; measured with Node 20, where they run.
  execFileSync('npm', ['ci', '--ignore-scripts', '--loglevel=error'], { cwd: folder, stdio: 'inherit' });
  writeFileSync(installedLockFile, wanted);
}
