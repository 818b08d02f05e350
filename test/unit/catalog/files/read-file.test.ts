import { describe, expect, it } from 'vitest';
import { readCatalogFile } from '../../../../src/catalog/files/read-file.ts';
import { sizeFault } from '../../../../src/catalog/files/size.ts';
import { limits } from '../../../../src/model/limits.ts';
import { bytesOf } from '../../../support/catalogs.ts';
import { okValue, problemOf } from '../../../support/fresh-library.ts';

const options = { topics: [], language: 'en' };
const read = (bytes: Uint8Array<ArrayBuffer>) => okValue(readCatalogFile(bytes, options));
const faultsOf = (bytes: Uint8Array<ArrayBuffer>) => problemOf(readCatalogFile(bytes, options)).details;
const utf16 = (text: string, isLittle: boolean) => {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let i = 0; i < text.length; i += 1) view.setUint16(i * 2, text.charCodeAt(i), isLittle);
  return new Uint8Array(view.buffer);
};

describe('a catalog’s file', () => {
  it.each([
    ['UTF-8', bytesOf('label\nCafé')],
    ['UTF-8 with its mark', bytesOf('\uFEFFlabel\nCafé')],
    ['UTF-16, as Excel’s “Unicode text” is', utf16('\uFEFFlabel\nCafé', true)],
    ['UTF-16 the other way about', utf16('\uFEFFlabel\nCafé', false)],
  ])('is read as %s', (_, bytes) => {
    expect(read(bytes)).toMatchObject({ topics: [{ label: 'Café' }], notes: [] });
  });

  it('of CSV that is no UTF-8 is taken for Windows-1252, and the user told to look', () => {
    const file = read(new Uint8Array([...bytesOf('label\nCaf'), 0xe9]));
    expect(file.topics).toMatchObject([{ label: 'Café' }]);
    expect(file.notes).toEqual([expect.stringContaining('read as Windows-1252')]);
  });

  it('of JSON that is no UTF-8 is refused', () => {
    expect(faultsOf(new Uint8Array([...bytesOf('{"a":"'), 0xe9, ...bytesOf('"}')]))).toEqual([
      'The file is not UTF-8 text; save it as UTF-8.',
    ]);
  });

  it('that is no text is refused', () => {
    expect(faultsOf(new Uint8Array([0x50, 0x4b, 3, 4, 0, 0xff, 0xfe]))).toEqual([
      'The file is not UTF-8 text; save it as UTF-8.',
    ]);
  });

  it.each(['', '\uFEFF', ' \n\t'])('of %j is empty', (text) => {
    expect(faultsOf(bytesOf(text))).toEqual(['The file is empty.']);
  });

  it.each([
    '<!DOCTYPE html><title>Sign in</title>',
    '\uFEFF\n<!-- gone --><HTML>',
    '<div>Sign in</div>',
    '<rdf:RDF xmlns:skos="http://www.w3.org/2004/02/skos/core#"/>',
  ])('that is a web page, as a server gives in place of one that is gone, or XML, is named as such: %s', (text) => {
    expect(faultsOf(bytesOf(text))).toEqual([
      'The file is a web page or XML; a catalog is JSON, CSV or SKOS as JSON-LD.',
    ]);
  });

  it.each([
    '@prefix skos: <http://www.w3.org/2004/02/skos/core#> .',
    'PREFIX skos: <x:>',
    '<http://x.example/a> <http://x.example/b> "c" .',
  ])('of SKOS in another notation is named as such: %s', (text) => {
    expect(faultsOf(bytesOf(text))).toEqual(['The file is Turtle or N-Triples; save the vocabulary as JSON-LD.']);
  });

  it('of UTF-16 without its mark is refused, whatever its letters are', () => {
    const asked = ['label\nCare', 'label\nŌĀ', '{"topics":[],"offerings":[]}'].map((text) => utf16(text, true));
    expect(asked.map(faultsOf)).toEqual(asked.map(() => ['The file is not UTF-8 text; save it as UTF-8.']));
  });

  it('is told from others by its text', () => {
    expect(read(bytesOf('  {"topics":[],"offerings":[]}'))).toMatchObject({ topics: [], offerings: [] });
    expect(read(bytesOf('[{"@id":"x:a","skos:prefLabel":"A"}]'))).toMatchObject({ topics: [{ id: 'x:a' }] });
    expect(faultsOf(bytesOf('{"topics": [},'))).toEqual(['Line 1, column 13: expected a value or ], found }.']);
  });

  it('has a limit that is told by its size alone', () => {
    expect(problemOf(sizeFault(104_857_600)).details).toEqual(['The file has 105 MB; 50 MB are the most.']);
    expect(sizeFault(limits.importedFile).ok).toBe(true);
  });

  it('of 30,000 terms is read whole', () => {
    const topics = Array.from(
      { length: 10_000 },
      (_, i) => `topic,t${i},Topic ${i},${i > 0 ? `t${Math.floor(i / 10)}` : ''},`,
    );
    const offerings = Array.from({ length: 20_000 }, (_, i) => `offering,${i},Offering ${i},,t${i % 10_000}`);
    const file = read(bytesOf(['kind,id,label,parent,topics', ...topics, ...offerings].join('\r\n')));
    expect([file.topics?.length, file.offerings?.length]).toEqual([10_000, 20_000]);
  });
});
