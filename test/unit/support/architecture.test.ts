import { describe, expect, it } from 'vitest';
import { checkArchitecture } from '../../support/architecture/check.ts';
import { importsOf } from '../../support/architecture/imports.ts';
import { parseRooms } from '../../support/architecture/rooms.ts';

const rooms = parseRooms(`
| folder             | its one job | may import            |
| ------------------ | ----------- | --------------------- |
| \`src/model/\`       | types       | valibot               |
| \`src/platform/\`    | browser     | model                 |
| \`src/destinations/\` | delivers  | model                 |
| \`background/\`      | writes      | model, platform       |
| \`popup/\`           | the form    | model, platform, destinations, \`preact\` |
| \`content-scripts/\` | extracts    | model                 |
`);

/** A tree in which every room has a file and nothing is wrong, changed by `files`. */
const check = (files: Record<string, string>) =>
  checkArchitecture(
    rooms,
    new Map(
      Object.entries({
        'src/model/clip.ts': `import * as v from 'valibot';`,
        'src/platform/database/reads.ts': `import type { Clip } from '../../model/clip.ts';`,
        'src/platform/database/writes/save.ts': `import '../reads.ts';`,
        'src/destinations/destination.ts': '',
        'src/destinations/descriptors.ts': `import { descriptor } from './hook/descriptor.ts';`,
        'src/destinations/hook/descriptor.ts': `import type { Descriptor } from '../destination.ts';`,
        'src/destinations/hook/deliver.ts': `import { descriptor } from './descriptor.ts';`,
        'background/index.ts': `import { save } from '../src/platform/database/writes/save.ts';`,
        'popup/main.tsx': `import { render } from 'preact'; import { useState } from 'preact/hooks'; import './popup.css';`,
        'popup/popup.css': '',
        'content-scripts/capture.ts': `import '../src/model/clip.ts';`,
        ...files,
      }),
    ),
  );

describe('the check of the architecture', () => {
  it('finds nothing wrong with a tree that keeps to the table', () => {
    expect(check({})).toEqual([]);
  });

  it.each([
    ['a static import', `import { open } from '../platform/database/reads.ts';`],
    ['a type-only import', `import type { Reads } from '../platform/database/reads.ts';`],
    ['a type in passing', `export type Reads = import('../platform/database/reads.ts').Reads;`],
    ['a re-export', `export * from '../platform/database/reads.ts';`],
    ['a dynamic import', `export const later = () => import('../platform/database/reads.ts');`],
    ['an import for its effects', `import '../platform/database/reads.ts';`],
  ])('refuses %s from a room that may not import the other', (_, source) => {
    expect(check({ 'src/model/draft.ts': source })).toEqual([
      'src/model/draft.ts may not import src/platform/database/reads.ts: src/model/ may not import platform',
    ]);
  });

  it('refuses a package that the table does not name', () => {
    expect(check({ 'src/model/a.ts': `import { render } from 'preact/compat';` })).toEqual([
      'src/model/a.ts may not import the package preact',
    ]);
    expect(check({ 'src/model/a.ts': `import x from '@mozilla/readability/lib';` })).toEqual([
      'src/model/a.ts may not import the package @mozilla/readability',
    ]);
    expect(check({ 'src/model/a.ts': `import fs from 'node:fs';` })).toHaveLength(1);
  });

  it('refuses a page that imports a database write', () => {
    const source = `import { save } from '../src/platform/database/writes/save.ts';`;
    expect(check({ 'popup/save.ts': source })).toEqual([
      'popup/save.ts may not import src/platform/database/writes/save.ts: only background/ writes',
    ]);
  });

  it('refuses to let reads pass a database write on to pages', () => {
    expect(check({ 'src/platform/database/index.ts': `export * from './writes/save.ts';` })).toHaveLength(1);
  });

  it('refuses a page that imports more of a destination than its descriptor', () => {
    expect(check({ 'popup/a.ts': `import { descriptors } from '../src/destinations/descriptors.ts';` })).toEqual([]);
    expect(check({ 'popup/a.ts': `import { deliver } from '../src/destinations/hook/deliver.ts';` })).toEqual([
      'popup/a.ts may not import src/destinations/hook/deliver.ts: pages take descriptors alone',
    ]);
  });

  it('refuses a descriptor that brings delivery code along', () => {
    const files = {
      'src/destinations/hook/deliver.ts': '',
      'src/destinations/hook/descriptor.ts': `import { name } from './deliver.ts';`,
    };
    expect(check(files)).toEqual([
      'src/destinations/hook/descriptor.ts may not import src/destinations/hook/deliver.ts: a descriptor is plain data',
    ]);
  });

  it('finds import cycles, also through several files', () => {
    const files = {
      'src/model/a.ts': `import './b.ts';`,
      'src/model/b.ts': `import './c.ts';`,
      'src/model/c.ts': `import type { A } from './a.ts';`,
    };
    expect(check(files)).toEqual(['import cycle: src/model/a.ts → src/model/b.ts → src/model/c.ts → src/model/a.ts']);
  });

  it('finds imports of files that are not there, empty rooms and files without a room', () => {
    expect(check({ 'src/model/a.ts': `import './gone.ts';` })).toEqual([
      'src/model/a.ts imports ./gone.ts, which is no file',
    ]);
    expect(check({ 'src/misc/a.ts': '' })).toEqual(['src/misc/a.ts stands in no room']);
    expect(checkArchitecture(rooms, new Map())).toContain('popup/ is in the table, but no file is in it');
  });

  it('lets a room name a content script as a file, but nothing else', () => {
    expect(check({ 'popup/a.ts': `import path from '../content-scripts/capture.ts?script&iife';` })).toEqual([]);
    expect(check({ 'popup/a.ts': `import { x } from '../content-scripts/capture.ts';` })).toHaveLength(1);
    expect(check({ 'popup/a.ts': `import path from '../background/index.ts?script';` })).toHaveLength(1);
  });

  it('is not taken in by comments and strings', () => {
    expect(importsOf('a.ts', `// import './x.ts'\nconst text = "import './y.ts'"; /* import('./z.ts') */`)).toEqual([]);
  });
});
