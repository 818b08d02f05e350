import { describe, expect, it } from 'vitest';
import { buildSuggestIndex } from '../../../../src/catalog/suggest/build-index.ts';
import { keysOfTerms, suggestTermsOf } from '../../../../src/catalog/suggest/catalog-terms.ts';
import { emptyMemory } from '../../../../src/catalog/suggest/memory.ts';
import { suggest } from '../../../../src/catalog/suggest/suggest.ts';
import type { Catalog } from '../../../../src/model/catalog.ts';
import { page } from './examples.ts';

const catalog: Catalog = {
  topics: [
    { id: 'care', label: 'Care', source: 'Desk' },
    { id: 'telehealth', label: 'Telehealth', source: 'Desk', parent: 'care', synonyms: ['virtual visits'] },
    { id: 'old', label: 'Mobile Medicine', source: 'Desk', replacedBy: 'telehealth' },
    { id: 'gone', label: 'Tissue Banking', source: 'Desk', retired: true },
    { id: 'egg', label: 'Egg', source: 'Desk', parent: 'hen' },
    { id: 'hen', label: 'Hen', source: 'Desk', parent: 'egg' },
  ],
  offerings: [
    {
      offeringId: 7,
      label: 'Acme Pulse',
      permalink: '',
      categories: ['Desk: Telehealth', 'Nobody: Nothing'],
      vendor: 'Acme',
    },
    { offeringId: 8, label: 'Acme Beat', permalink: '', categories: [], replacedBy: 7 },
  ],
};
const terms = suggestTermsOf(catalog);
const term = (key: string) => terms.find(({ kind, id }) => `${kind}:${id}` === key);

describe('a catalog’s terms', () => {
  it('have their synonyms, the labels above them, and end where a circle comes round', () => {
    expect(term('topic:telehealth')).toMatchObject({ synonyms: ['virtual visits'], ancestors: ['Care'] });
    expect(term('topic:egg')?.ancestors).toEqual(['Hen']);
  });

  it('of a hierarchy of any depth have no more above them than the picker shows', () => {
    const topics = Array.from({ length: 10_000 }, (_, at) => ({
      id: `t${at}`,
      label: `Level ${at}`,
      source: '',
      ...(at === 0 ? {} : { parent: `t${at - 1}` }),
    }));
    expect(suggestTermsOf({ topics, offerings: [] }).at(-1)?.ancestors).toHaveLength(16);
  });

  it('have the topics of an offering by id, and its vendor', () => {
    expect(term('offering:7')).toMatchObject({ topics: ['telehealth'], vendor: 'Acme' });
  });

  it('are never suggested once retired; what replaced them is', () => {
    const index = buildSuggestIndex(terms);
    const about = (name: string) => {
      const source = page({
        title: `${name} today`,
        description: `On ${name}.`,
        keywords: [name],
        body: `${name} is here.`,
      });
      return suggest(index, emptyMemory(), source).map(({ id }) => id);
    };
    expect(about('Mobile Medicine')).toEqual(['telehealth']);
    expect(about('Tissue Banking')).toEqual([]);
    expect(term('offering:8')?.replacedBy).toBe('7');
  });

  it('are named in the memory by kind and id', () => {
    const { topics, offerings } = catalog;
    expect(keysOfTerms({ topics: topics.slice(0, 1), offerings: offerings.slice(0, 1) })).toEqual([
      'topic:care',
      'offering:7',
    ]);
  });
});
