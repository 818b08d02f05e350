import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Installs a folder that has a package.json and a lock file of its own as that says, unless that is done. Install scripts
 * do not run.
 * @param folder as it is named in the one line that tells of it
 */
export function installApart(folder: string): void {
  const wanted = readFileSync(join(folder, 'package-lock.json'), 'utf8');
  const installedLockFile = join(folder, 'node_modules', '.sheaf-lock.json');
  if (existsSync(installedLockFile) && readFileSync(installedLockFile, 'utf8') === wanted) return;
  console.error(`installing ${folder} …`);
  execFileSync('npm', ['ci', '--ignore-scripts', '--loglevel=error'], { cwd: folder, stdio: 'inherit' });
  writeFileSync(installedLockFile, wanted);
}
