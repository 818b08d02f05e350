import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The texts that the set is made of, as Debian publishes them. */
export interface DebtagsFiles {
  readonly vocabulary: string;
  /** One `Packages` file. */
  readonly packages: string;
  /** Its long descriptions: a `Translation-en` file. */
  readonly descriptions: string;
}

/** Whether this machine can fetch and read them. */
export const hasApt = (): boolean => existsSync('/usr/bin/apt-get') && existsSync('/usr/lib/apt/apt-helper');

/** Reads the files from a folder; fills it first through apt, which checks Debian's signatures, where it is empty. */
export function readDebtagsFiles(folder: string): DebtagsFiles {
  const lists = resolve(folder, 'lists');
  const unpacked = resolve(folder, 'debtags');
  if (!existsSync(join(unpacked, 'usr/share/debtags/vocabulary'))) fetchWithApt(folder, lists, unpacked);
  const list = (ending: RegExp): string => {
    // Beside the release there are its updates and security fixes, which repeat some of its packages.
    const name = readdirSync(lists).find((file) => ending.test(file) && !/-security|-updates|-backports/.test(file));
    if (name === undefined)
      throw new Error(`apt has left no ${ending} in ${lists}; delete the folder to fetch it anew`);
    return run('/usr/lib/apt/apt-helper', ['cat-file', join(lists, name)]);
  };
  return {
    vocabulary: readFileSync(join(unpacked, 'usr/share/debtags/vocabulary'), 'utf8'),
    packages: list(/_main_binary-[a-z0-9]+_Packages/),
    descriptions: list(/_main_i18n_Translation-en/),
  };
}

function fetchWithApt(folder: string, lists: string, unpacked: string): void {
  console.error('fetching the package lists and the debtags vocabulary with apt (30 MB) …');
  mkdirSync(join(lists, 'partial'), { recursive: true });
  const into = [
    '-o',
    `Dir::State::lists=${lists}`,
    '-o',
    `Dir::Cache=${resolve(folder)}`,
    '-o',
    'Acquire::Languages=en',
  ];
  run('apt-get', ['update', '-q', '-o', 'APT::Sandbox::User=', ...into]);
  execFileSync('apt-get', ['download', '-q', ...into, 'debtags'], { cwd: folder, stdio: 'ignore' });
  const archive = readdirSync(folder).find((file) => /^debtags_.*\.deb$/.test(file));
  if (archive === undefined) throw new Error('apt-get download has brought no debtags package');
  run('dpkg-deb', ['-x', join(folder, archive), unpacked]);
}

const run = (command: string, args: readonly string[]): string =>
  execFileSync(command, args, { encoding: 'utf8', maxBuffer: 500_000_000, stdio: ['ignore', 'pipe', 'inherit'] });
