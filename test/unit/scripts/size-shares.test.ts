import type { SourceMapPayload } from 'node:module';
import { expect, it } from 'vitest';
import { partOf } from '../../../scripts/size/part-of.ts';
import { sharesOf } from '../../../scripts/size/shares.ts';

/** `aaaaccbbbb`: four characters of the first source, two of none, four of the second. */
const map: SourceMapPayload = {
  ...{ version: 3, file: '', sourceRoot: '', names: [], sourcesContent: [] },
  sources: ['../src/extract/page/page.ts', '../node_modules/dompurify/dist/purify.es.mjs'],
  mappings: 'AAAA,I,ECAA',
};

it('counts each character of a script for the part that its source belongs to', () => {
  const shares = sharesOf('aaaaccbbbb', map, (source) => (source === null ? 'data' : partOf(source)));
  expect(shares.map(({ part, minified }) => [part, minified])).toEqual([
    ['src/extract/page', 4],
    ['dompurify', 4],
    ['data', 2],
  ]);
});

it('names packages, rooms, and the trained model apart from the room that it lies in', () => {
  expect(
    [
      '../node_modules/@scope/name/dist/index.js',
      'node_modules/one/node_modules/two/index.js',
      '../../src/extract/body/blocks/forest.ts',
      'src/extract/body/blocks/model.json',
      'src/url/parse-url.ts',
    ].map(partOf),
  ).toEqual(['@scope/name', 'two', 'src/extract/body/blocks', 'src/extract/body/blocks/model.json', 'src/url']);
  expect(() => partOf('elsewhere/file.ts')).toThrow('belongs to no part');
});
