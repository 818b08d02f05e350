import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { SourceTree } from './check.ts';

/** Reads all source files (code, styles, pages, data) under some folders of the repository. */
export function readSourceTree(root: string, folders: readonly string[]): SourceTree {
  const tree = new Map<string, string>();
  for (const folder of folders) {
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true, recursive: true })) {
      if (!entry.isFile() || !/\.(tsx?|mts|mjs|css|html|json)$/.test(entry.name)) continue;
      const path = join(entry.parentPath, entry.name);
      tree.set(relative(root, path).split(sep).join('/'), readFileSync(path, 'utf8'));
    }
  }
  return tree;
}
