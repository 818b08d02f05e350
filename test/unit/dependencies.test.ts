import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

type Package = { readonly dependencies?: Record<string, string>; readonly devDependencies?: Record<string, string> };
type LockFile = { readonly packages: Record<string, { readonly integrity?: string; readonly link?: boolean }> };

const read = <T>(path: string): T => JSON.parse(readFileSync(path, 'utf8')) as T;
const versionsIn = ({ dependencies, devDependencies }: Package): Record<string, string> => ({
  ...dependencies,
  ...devDependencies,
});
const own = versionsIn(read('package.json'));
/** Installed apart, only by whoever needs them; the list names the packages that bring others. */
const peers = {
  ...versionsIn(read('bench/peers/package.json')),
  ...versionsIn(read('test/prism/package.json')),
};

/** Rows of the tables in docs/dependencies.md: names (without what says more of the version), licence, reason. */
const rows = readFileSync('docs/dependencies.md', 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| ') && !/^\| (?:package |-)/.test(line))
  .map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  )
  .map(([names = '', licence = '', reason = '']) => ({
    names: names
      .replace(/\*\*.*$/, '')
      .split(',')
      .map((name) => name.trim().split(' ')[0] ?? '')
      .filter((name) => /^[@\w]/.test(name)),
    licence,
    reason,
  }));
const listed = rows.flatMap(({ names }) => names);

describe('the packages', () => {
  it('are all listed in docs/dependencies.md, each with its licence and its reason, and nothing else is', () => {
    const installed = Object.keys(own).map((name) => (name.startsWith('@types/') ? '@types/*' : name));
    expect(installed.filter((name) => !listed.includes(name))).toEqual([]);
    expect(listed.filter((name) => !installed.includes(name) && !(name in peers))).toEqual([]);
    expect(rows.filter(({ licence, reason }) => licence === '' || reason === '')).toEqual([]);
  });

  it('have exact versions, and the lock file knows what each must contain', () => {
    expect(Object.entries({ ...own, ...peers }).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
    const locked = Object.entries(read<LockFile>('package-lock.json').packages).filter(([path]) => path !== '');
    expect(locked.length).toBeGreaterThan(100);
    expect(locked.filter(([, { integrity, link }]) => integrity === undefined && link !== true)).toEqual([]);
  });
});
