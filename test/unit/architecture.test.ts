import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkArchitecture } from '../support/architecture/check.ts';
import { parseRooms } from '../support/architecture/rooms.ts';
import { readSourceTree } from '../support/architecture/source-tree.ts';

const rooms = parseRooms(readFileSync('docs/architecture.md', 'utf8'));
const built = ['src', 'background', 'content-scripts', 'popup', 'library', 'reader', 'options', 'offscreen'];
const everything = readSourceTree('.', [...built, 'scripts', 'test/support', 'test/unit', 'test/contract', 'test/e2e']);

describe('the sources', () => {
  it('keep to the table of rooms in docs/architecture.md', () => {
    expect(rooms.length).toBeGreaterThan(10);
    expect(checkArchitecture(rooms, readSourceTree('.', built))).toEqual([]);
  });

  it('reach for the browser and for IndexedDB through src/platform/ alone', () => {
    const owned = /\b(?:browser|chrome)\.(?:runtime|tabs|scripting|action|storage|downloads)\b|\bindexedDB\b/;
    const strangers = [...readSourceTree('.', built)]
      .filter(([path]) => /\.tsx?$/.test(path) && !path.startsWith('src/platform/'))
      .filter(([, source]) => owned.test(withoutComments(source)))
      .map(([path]) => path);
    expect(strangers).toEqual([]);
  });

  it('have no file of more than 300 lines', () => {
    const long = [...everything]
      .filter(([path]) => /\.(tsx?|mjs)$/.test(path))
      .filter(([, source]) => source.split('\n').length > 300)
      .map(([path]) => path);
    expect(long).toEqual([]);
  });

  it('name every test with a sentence', () => {
    const shortNames = [...everything]
      .filter(([path]) => /\.test\.tsx?$/.test(path))
      .flatMap(([path, source]) =>
        [...source.matchAll(/\bit(?:\.each\([^)]*\))?\(\s*(['"`])(.+?)\1/g)]
          .map(([, , name = '']) => name)
          .filter((name) => name.split(' ').length < 3)
          .map((name) => `${path}: ${name}`),
      );
    expect(shortNames).toEqual([]);
  });
});

const withoutComments = (source: string): string => source.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
