import { describe, expect, it } from 'vitest';
import { readCatalogFile } from '../../../../src/catalog/files/read-file.ts';
import { bytesOf } from '../../../support/catalogs.ts';
import { okValue, problemOf } from '../../../support/fresh-library.ts';

const skos = 'http://www.w3.org/2004/02/skos/core#';
const xl = 'http://www.w3.org/2008/05/skos-xl#';
const readResult = (json: unknown, language = 'en') =>
  readCatalogFile(bytesOf(JSON.stringify(json)), { topics: [], language });
const read = (json: unknown, language = 'en') => okValue(readResult(json, language));
const faultsOf = (json: unknown) => problemOf(readResult(json)).details;

/** As Skosmos writes it: keywords have other names, and every literal its language. */
const renamed = {
  '@context': {
    skos,
    dct: 'http://purl.org/dc/terms/',
    owl: 'http://www.w3.org/2002/07/owl#',
    uri: '@id',
    type: '@type',
    lang: '@language',
    value: '@value',
    graph: '@graph',
    prefLabel: 'skos:prefLabel',
    altLabel: 'skos:altLabel',
    broader: 'skos:broader',
    inScheme: 'skos:inScheme',
  },
  graph: [
    {
      uri: 'http://voc.example/',
      type: 'skos:ConceptScheme',
      prefLabel: { lang: 'en', value: 'Example Health' },
      'dct:modified': { type: 'http://www.w3.org/2001/XMLSchema#date', value: '2026-01-02' },
    },
    {
      uri: 'http://voc.example/p1',
      type: ['skos:Concept', 'http://voc.example/onto#Thing'],
      inScheme: { uri: 'http://voc.example/' },
      prefLabel: [
        { lang: 'fi', value: 'hoito' },
        { lang: 'en', value: 'care' },
      ],
    },
    {
      uri: 'http://voc.example/p2',
      type: 'skos:Concept',
      inScheme: { uri: 'http://voc.example/' },
      broader: [{ uri: 'http://voc.example/p1' }],
      prefLabel: [
        { lang: 'fi', value: 'etähoito' },
        { lang: 'en', value: 'telehealth' },
      ],
      altLabel: [
        { lang: 'en', value: 'telemedicine' },
        { lang: 'fi', value: 'etälääketiede' },
      ],
    },
    {
      uri: 'http://voc.example/p3',
      type: 'skos:Concept',
      inScheme: { uri: 'http://voc.example/' },
      prefLabel: { lang: 'fi', value: 'faksi' },
      'owl:deprecated': true,
      'dct:isReplacedBy': { uri: 'http://voc.example/p2' },
    },
  ],
};

const topics = [
  { id: 'http://voc.example/p1', label: 'care', source: 'Example Health' },
  {
    id: 'http://voc.example/p2',
    label: 'telehealth',
    source: 'Example Health',
    parent: 'http://voc.example/p1',
    synonyms: ['telemedicine'],
  },
  {
    id: 'http://voc.example/p3',
    label: 'faksi',
    source: 'Example Health',
    retired: true,
    replacedBy: 'http://voc.example/p2',
  },
];

/** As RDF4J writes it, which PoolParty and VocBench stand on. */
const expanded = [
  {
    '@id': 'http://voc.example/',
    '@type': [`${skos}ConceptScheme`],
    'http://purl.org/dc/terms/title': [{ '@language': 'en', '@value': 'Example Health' }],
  },
  {
    '@id': 'http://voc.example/p1',
    '@type': [`${skos}Concept`],
    [`${skos}topConceptOf`]: [{ '@id': 'http://voc.example/' }],
    [`${skos}prefLabel`]: [{ '@language': 'en', '@value': 'care' }],
    [`${skos}narrower`]: [{ '@id': 'http://voc.example/p2' }],
  },
  {
    '@id': 'http://voc.example/p2',
    '@type': [`${skos}Concept`],
    [`${skos}inScheme`]: [{ '@id': 'http://voc.example/' }],
    [`${xl}prefLabel`]: [{ '@id': 'http://voc.example/xl1' }],
    [`${xl}altLabel`]: [{ '@id': '_:b1' }],
  },
  { '@id': 'http://voc.example/xl1', [`${xl}literalForm`]: [{ '@language': 'en', '@value': 'telehealth' }] },
  { '@id': '_:b1', [`${xl}literalForm`]: [{ '@language': 'en', '@value': 'telemedicine' }] },
  {
    '@id': 'http://voc.example/p3',
    '@type': [`${skos}Concept`],
    [`${skos}inScheme`]: [{ '@id': 'http://voc.example/' }],
    [`${skos}prefLabel`]: [{ '@language': 'fi', '@value': 'faksi' }],
    'http://purl.org/dc/terms/isReplacedBy': [{ '@id': 'http://voc.example/p2' }],
  },
];

describe('SKOS in JSON-LD', () => {
  it('is read compacted, with keywords under other names', () => {
    const file = read(renamed);
    expect(file.topics).toEqual(topics);
    expect(file).toMatchObject({ offerings: null, notes: [], languages: ['fi', 'en'] });
    expect(file.notice).toEqual({ name: 'Example Health', updatedAt: '2026-01-02' });
  });

  it('is read expanded, with labels that are nodes and narrower instead of broader', () => {
    expect(read(expanded).topics).toEqual(topics);
  });

  it('is read from named graphs', () => {
    expect(read([{ '@id': 'http://voc.example/graph', '@graph': expanded }]).topics).toEqual(topics);
  });

  it('takes labels and synonyms of the language asked for, and falls back where there are none', () => {
    const labels = read(renamed, 'fi').topics?.map(({ label, synonyms }) => [label, synonyms]);
    expect(labels).toEqual([
      ['hoito', undefined],
      ['etähoito', ['etälääketiede']],
      ['faksi', undefined],
    ]);
    expect(read(renamed, 'de').topics?.map(({ label }) => label)).toEqual(['care', 'telehealth', 'faksi']);
  });

  it('is read with a vocabulary, a base, language maps, lists and a nested concept', () => {
    const json = {
      '@context': {
        '@vocab': skos,
        '@base': 'https://voc.example/c/',
        prefLabel: { '@container': '@language' },
        altLabel: { '@language': 'en', '@container': '@set' },
        broader: { '@type': '@id' },
      },
      '@graph': [
        { '@id': 'b', '@type': 'Concept', prefLabel: { en: 'B', de: ['Be'] }, altLabel: ['Bee'], broader: 'a' },
        {
          '@id': 'c',
          '@type': 'Concept',
          prefLabel: { '@none': 'C' },
          broader: { '@id': 'a', prefLabel: { en: 'A' } },
        },
      ],
    };
    expect(read(json).topics).toEqual([
      { id: 'https://voc.example/c/b', label: 'B', source: '', parent: 'https://voc.example/c/a', synonyms: ['Bee'] },
      { id: 'https://voc.example/c/c', label: 'C', source: '', parent: 'https://voc.example/c/a' },
      { id: 'https://voc.example/c/a', label: 'A', source: '' },
    ]);
  });

  it('assumes the usual names where its context lies elsewhere, and says so', () => {
    const file = read({
      '@context': 'https://voc.example/context.json',
      '@graph': [{ id: 'https://voc.example/a', type: 'Concept', prefLabel: 'A' }],
    });
    expect(file.topics).toEqual([{ id: 'https://voc.example/a', label: 'A', source: '' }]);
    expect(file.notes).toEqual([
      'The context https://voc.example/context.json was not loaded; the usual names of SKOS were assumed.',
    ]);
  });

  it('puts a concept with several broader ones under the first, and says so', () => {
    const concept = (id: string, broader: string[]) => ({
      '@id': `https://voc.example/${id}`,
      'skos:prefLabel': id,
      'skos:broader': broader.map((each) => ({ '@id': `https://voc.example/${each}` })),
    });
    const file = read({ '@graph': [concept('a', []), concept('b', []), concept('c', ['b', 'a'])] });
    expect(file.topics?.[2]?.parent).toBe('https://voc.example/b');
    expect(file.notes).toEqual(['Concepts with several broader ones stand under the first of them: 1.']);
  });

  it('keeps markup in labels as text, and is not impressed by __proto__', () => {
    const json = JSON.parse(
      '{"@context":{"__proto__":"skos:prefLabel"},"@graph":[{"@id":"x:a","skos:prefLabel":"<b>x</b>","__proto__":{"y":1}}]}',
    );
    expect(read(json).topics).toEqual([{ id: 'x:a', label: '<b>x</b>', source: '' }]);
    expect('y' in {}).toBe(false);
  });

  it('survives contexts that lead in rings and nesting without end', () => {
    let deep: unknown = { '@id': 'x:deep', 'skos:prefLabel': 'Deep' };
    for (let i = 0; i < 2_000; i += 1) deep = { 'skos:related': deep };
    const json = {
      '@context': { a: 'b:x', b: 'a:y', c: 'c' },
      '@graph': [{ '@id': 'x:a', 'skos:prefLabel': 'A', c: deep }],
    };
    expect(read(json).topics).toEqual([{ id: 'x:a', label: 'A', source: '' }]);
  });

  it.each([
    [[{ '@id': 'x:a' }], ['The file has no skos:Concept.']],
    [{ '@graph': [{ '@id': 'x:a', '@type': 'skos:Concept' }] }, ['<x:a>: has no prefLabel.']],
    [
      { '@graph': [{ 'skos:prefLabel': 'A' }, { '@id': '_:b', 'skos:prefLabel': 'B' }] },
      [
        '<_:unnamed-1>: is a blank node; a topic needs an IRI that stays the same from file to file.',
        '<_:b>: is a blank node; a topic needs an IRI that stays the same from file to file.',
      ],
    ],
    [
      { '@graph': [{ '@id': 'x:a', 'skos:prefLabel': 'A', 'skos:broader': { '@id': 'x:b' } }] },
      ['<x:a>, parent: no topic has the id "x:b".'],
    ],
    [
      { '@graph': [{ '@id': 'x:a', 'skos:prefLabel': 'A', 'dct:isReplacedBy': [{ '@id': 'x:a' }] }] },
      ['<x:a>, replacedBy: leads back to itself: "x:a" → "x:a".'],
    ],
    [
      {
        '@graph': [
          { '@id': 'x:a', 'skos:prefLabel': 'A', 'dct:isReplacedBy': [{ '@id': 'x:b' }, { '@id': 'x:c' }] },
          { '@id': 'x:b', 'skos:prefLabel': 'B' },
          { '@id': 'x:c', 'skos:prefLabel': 'B' },
        ],
      },
      [
        '<x:a>, isReplacedBy: names 2 concepts; one can stand in its place.',
        '<x:c>: has the same category as <x:b>, "B".',
      ],
    ],
  ])('is refused with the concept and the reason: %j', (json, faults) => {
    expect(faultsOf(json)).toEqual(faults);
  });
});
