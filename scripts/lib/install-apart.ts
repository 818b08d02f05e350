import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Installs a folder that has a package.json and a lock file of its own as that says, unless that is done. Install scripts
 * do not run. Rejects where npm fails.
 * @param folder as it is named in the one line that tells of it
 */
export async function installApart(folder: string): Promise<void> {
  const wanted = readFileSync(join(folder, 'package-lock.json'), 'utf8');
  const installedLockFile = join(folder, 'node_modules', '.sheaf-lock.json');
  if (existsSync(installedLockFile) && readFileSync(installedLockFile, 'utf8') === wanted) return;
  console.error(`installing ${folder} …`);
  const npm = spawn('npm', ['ci', '--ignore-scripts', '--loglevel=error'], { cwd: folder, stdio: 'inherit' });
  // Not in step: a browser that is waiting to be driven must be answered meanwhile.
  const [code] = await once(npm, 'exit');
  if (code !== 0) throw new Error(`npm ci in ${folder} ended with ${code}`);
  writeFileSync(installedLockFile, wanted);
}
