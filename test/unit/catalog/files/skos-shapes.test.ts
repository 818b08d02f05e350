import { describe, expect, it } from 'vitest';
import { readCatalogFile } from '../../../../src/catalog/files/read-file.ts';
import { bytesOf } from '../../../support/catalogs.ts';
import { okValue } from '../../../support/fresh-library.ts';

const skos = 'http://www.w3.org/2004/02/skos/core#';
const xl = 'http://www.w3.org/2008/05/skos-xl#';
const read = (json: unknown) => okValue(readCatalogFile(bytesOf(JSON.stringify(json)), { topics: [], language: 'en' }));

describe('SKOS in shapes that programs write besides the usual ones', () => {
  it('puts a concept that several have as narrower under the first of them, and says so', () => {
    const concept = (id: string, narrower: string[]) => ({
      '@id': `x:${id}`,
      'skos:prefLabel': id,
      'skos:narrower': narrower.map((each) => ({ '@id': `x:${each}` })),
    });
    const file = read({ '@graph': [concept('a', ['c']), concept('b', ['c']), concept('c', [])] });
    expect(file.topics?.[2]?.parent).toBe('x:a');
    expect(file.notes).toEqual(['Concepts with several broader ones stand under the first of them: 1.']);
  });

  it('takes language maps for what they are where its context lies elsewhere, as in JSKOS', () => {
    const concept = (id: string, prefLabel: object, more: object = {}) => ({
      '@context': 'https://voc.example/context.json',
      uri: `https://voc.example/${id}`,
      type: [`${skos}Concept`],
      prefLabel,
      ...more,
    });
    const file = read([
      concept('a', { de: 'Pflege', en: 'Care' }),
      concept(
        'b',
        { en: 'Telehealth' },
        { altLabel: { en: ['e-visit'] }, broader: [{ uri: 'https://voc.example/a' }] },
      ),
    ]);
    expect(file.topics).toEqual([
      { id: 'https://voc.example/a', label: 'Care', source: '' },
      {
        id: 'https://voc.example/b',
        label: 'Telehealth',
        source: '',
        parent: 'https://voc.example/a',
        synonyms: ['e-visit'],
      },
    ]);
  });

  it('keeps a second preferred label of the language as a synonym', () => {
    expect(read({ '@id': 'x:a', 'skos:prefLabel': ['EHR', 'Electronic records'] }).topics).toEqual([
      { id: 'x:a', label: 'EHR', source: '', synonyms: ['Electronic records'] },
    ]);
  });

  it('takes the title of a scheme that is labelled by a node of its own', () => {
    const file = read([
      { '@id': 'x:s', '@type': [`${skos}ConceptScheme`], [`${xl}prefLabel`]: [{ '@id': 'x:l' }] },
      { '@id': 'x:l', [`${xl}literalForm`]: [{ '@value': 'Example Health' }] },
      { '@id': 'x:a', [`${skos}prefLabel`]: 'A', [`${skos}inScheme`]: [{ '@id': 'x:s' }] },
    ]);
    expect(file.topics?.[0]?.source).toBe('Example Health');
  });

  it('reads products by either address of schema.org, their page and their brand as nodes or as texts', () => {
    const file = read({
      '@context': { skos, schema: 'http://schema.org/', dct: 'http://purl.org/dc/terms/' },
      '@graph': [
        { '@id': 'x:a', '@type': 'skos:Concept', 'skos:prefLabel': 'A' },
        {
          '@id': 'x:p',
          '@type': 'schema:Product',
          'dct:identifier': 5,
          'schema:name': 'Viewer',
          'schema:url': { '@id': 'https://site.example/viewer' },
          'schema:brand': { '@type': 'schema:Brand', 'schema:name': 'Example, Inc.' },
          'dct:subject': [{ '@id': 'x:a' }, { '@id': 'x:a' }],
        },
      ],
    });
    expect(file.offerings).toEqual([
      {
        offeringId: 5,
        label: 'Viewer',
        permalink: 'https://site.example/viewer',
        categories: ['A'],
        vendor: 'Example, Inc.',
      },
    ]);
  });

  it('reads what is said of one concept in 30,000 places', () => {
    const said = Array.from({ length: 30_000 }, (_, at) => ({ '@id': 'x:a', 'skos:altLabel': `a${at}` }));
    expect(read([{ '@id': 'x:a', 'skos:prefLabel': 'A' }, ...said]).topics?.[0]?.synonyms).toHaveLength(30_000);
  });

  it('says where what is nested too deep was passed over', () => {
    const nested = (level: number): object => ({
      '@id': `x:${level}`,
      'skos:prefLabel': `Level ${level}`,
      ...(level < 300 ? { 'skos:narrower': [nested(level + 1)] } : {}),
    });
    const file = read({ '@graph': [nested(1)] });
    expect(file.topics).toHaveLength(200);
    expect(file.notes).toEqual(['What is nested more than 400 levels deep was passed over.']);
  });
});
