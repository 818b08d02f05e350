import { describe, expect, it } from 'vitest';
import { type CatalogIndex, indexCatalog, searchTopics } from '../../../src/catalog/search-catalog.ts';
import type { Topic } from '../../../src/model/catalog.ts';

const topic = (label: string): Topic => ({ id: label, label, source: 'Desk' });
const labelsIn = (index: CatalogIndex, query: string): string[] => {
  const found = searchTopics(index, query);
  return Array.from({ length: found.count }, (_, place) => found.at(place).item.label);
};
const labelsFor = (query: string, topics: Topic[]) => labelsIn(indexCatalog({ topics, offerings: [] }), query);

describe('a search of the catalog', () => {
  it.each([
    ['a soft hyphen', 'Onko\u00adlogie', 'onkologie'],
    ['a zero-width space at the end', 'Oncology\u200b', 'oncology'],
    ['a mark of direction', '\u200fאונקולוגיה', 'אונקולוגיה'],
    ['a joiner that Persian is typed with or without', 'می\u200cروم', 'میروم'],
  ])('looks past %s, in the catalog and in what is typed', (_, label, plain) => {
    expect(labelsFor(plain, [topic(label)])).toEqual([label]);
    expect(labelsFor(label, [topic(plain)])).toEqual([plain]);
    expect(searchTopics(indexCatalog({ topics: [topic(label)], offerings: [] }), plain).isNamed).toBe(true);
  });

  it('forgets what was typed before', () => {
    const index = indexCatalog({
      topics: ['Precision Medicine', 'Medical Imaging', 'Surgery', 'Oncology'].map(topic),
      offerings: [],
    });
    const found = (query: string) => labelsIn(index, query);
    for (const query of ['med', 'xyz', 'medicin', 'nothing of the kind', '']) found(query);
    expect(found('surg')).toEqual(['Surgery']);
    expect(found('')).toHaveLength(4);
  });

  it('bears an article that is pasted by mistake', () => {
    const terms = Array.from({ length: 5_000 }, (_, at) => topic(`word${at} other${at}`));
    const article = Array.from({ length: 20_000 }, (_, at) => `word${at % 5_000}`).join(' ');
    expect(labelsFor(article, terms)).toEqual([]);
  });
});
