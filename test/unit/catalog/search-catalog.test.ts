import { describe, expect, it } from 'vitest';
import { indexCatalog, searchOfferings, searchTopics } from '../../../src/catalog/search-catalog.ts';
import type { Offering, Topic } from '../../../src/model/catalog.ts';
import { cpuTime } from '../../support/cpu-time.ts';

const topic = (label: string, source = 'Desk'): Topic => ({ id: `${source}/${label}`, label, source });
const offering = (offeringId: number, label: string, ...categories: string[]): Offering => ({
  offeringId,
  label,
  permalink: '',
  categories,
});

const topicsFor = (query: string, topics: Topic[], options?: Parameters<typeof searchTopics>[2]) =>
  searchTopics(indexCatalog({ topics, offerings: [] }), query, options).map(({ item }) => item.label);

/** The label with what is highlighted in brackets. */
const marked = (query: string, label: string): string | undefined => {
  const [hit] = searchTopics(indexCatalog({ topics: [topic(label)], offerings: [] }), query);
  return hit?.ranges.reduceRight(
    (text, [start, end]) => `${text.slice(0, start)}[${text.slice(start, end)}]${text.slice(end)}`,
    label,
  );
};

describe('searchTopics', () => {
  const medical = [
    topic('Precision Medicine'),
    topic('Oncology', 'Medigy'),
    topic('Medical Imaging'),
    topic('Surgery'),
  ];

  it('finds all for an empty query, in the order of the catalog', () => {
    expect(topicsFor('', medical)).toEqual(['Precision Medicine', 'Oncology', 'Medical Imaging', 'Surgery']);
    expect(topicsFor('  ', medical)).toHaveLength(4);
  });

  it('finds anywhere in label or source, whatever the case', () => {
    expect(topicsFor('URG', medical)).toEqual(['Surgery']);
    expect(topicsFor('medigy', medical)).toEqual(['Oncology']);
    expect(topicsFor('xyz', medical)).toEqual([]);
  });

  it('wants every word, in any order, in label or source', () => {
    expect(topicsFor('med prec', medical)).toEqual(['Precision Medicine']);
    expect(topicsFor('onc medigy', medical)).toEqual(['Oncology']);
    expect(topicsFor('onc desk', medical)).toEqual([]);
  });

  it('finds a category as files write it', () => {
    expect(topicsFor('Medigy: Oncology', medical)).toEqual(['Oncology']);
  });

  it.each([
    ['fibrosis kystique', 'Fibrosis kÿstíque'],
    ['ubergroß', 'Übergross'],
    ['straße', 'STRASSE'],
    ['lodz', 'Łódź'],
    ['istanbul', 'İstanbul'],
    ["alzheimer's", 'Alzheimer’s'],
    ['covid-19', 'Covid‑19'],
    ['cafe', 'cafe\u0301'],
    ['東京', '東京の医療'],
    ['الأورام', 'طب الأورام'],
  ])('finds %s in %s', (query, label) => {
    expect(topicsFor(query, [topic(label)])).toEqual([label]);
  });

  it('puts the label itself first, then those that begin so, then words that begin so, then any other place, then the source', () => {
    const topics = [
      topic('Biography', 'Care'),
      topic('Healthcare'),
      topic('Patient Care'),
      topic('Care Teams'),
      topic('Care'),
      topic('Day-care Centres'),
    ];
    expect(topicsFor('care', topics)).toEqual([
      'Care',
      'Care Teams',
      'Patient Care',
      'Day-care Centres',
      'Healthcare',
      'Biography',
    ]);
  });

  it('leaves out what is chosen, and stops at the limit', () => {
    expect(topicsFor('', medical, { exclude: [topic('Surgery'), topic('Oncology', 'Medigy')], limit: 1 })).toEqual([
      'Precision Medicine',
    ]);
  });

  it('takes signs of regular expressions and markup as they are', () => {
    expect(topicsFor('c++ (', [topic('C++ (language)'), topic('C')])).toEqual(['C++ (language)']);
    expect(topicsFor('<b>', [topic('<b>x</b>')])).toEqual(['<b>x</b>']);
  });

  it.each([
    ['med', 'Precision Medicine', 'Precision [Med]icine'],
    ['ici pre', 'Precision Medicine', '[Pre]cision Med[ici]ne'],
    ['care', 'Healthcare care', 'Healthcare [care]'],
    ['car care', 'Care', '[Care]'],
    ['precision medicine', 'Precision Medicine', '[Precision] [Medicine]'],
    ['desk', 'Oncology', 'Oncology'],
    ['', 'Oncology', 'Oncology'],
    ['strass', 'Große Straße', 'Große [Straß]e'],
    ['stras', 'Große Straße', 'Große [Straß]e'],
    ['cafe', 'Un cafe\u0301 noir', 'Un [cafe\u0301] noir'],
    ['noir', 'Un cafe\u0301 noir', 'Un cafe\u0301 [noir]'],
    ['fi', 'ﬁne', '[ﬁ]ne'],
    ['b', '𝒳 𝒷', '𝒳 [𝒷]'],
  ])('marks %s in %s', (query, label, expected) => {
    expect(marked(query, label)).toBe(expected);
  });

  it('searches 30,000 topics between two keystrokes', () => {
    const words = ['Precision', 'Medicine', 'Oncology', 'Records', 'Imaging', 'Santé', 'Genomics'];
    const word = (index: number) => words[index % words.length] ?? '';
    const topics = Array.from({ length: 30_000 }, (_, index) =>
      topic(`${word(index)} ${word(Math.floor(index / 7))} ${index}`),
    );
    const index = indexCatalog({ topics, offerings: [] });
    searchTopics(index, 'me', { limit: 60 });
    const start = cpuTime();
    for (const query of ['m', 'me', 'med', 'med o', 'med on']) searchTopics(index, query, { limit: 60 });
    // 50 ms a keystroke are felt at once; a search takes about 10 on a small machine.
    expect((cpuTime() - start) / 5).toBeLessThan(150);
  });
});

describe('searchOfferings', () => {
  const offerings = [
    offering(1, 'Care Alpha', 'Desk: B'),
    offering(2, 'Beta Care', 'Desk: A'),
    offering(3, 'Gamma', 'Desk: A', 'Desk: B'),
    offering(4, 'Care', 'Desk: C'),
  ];
  const idsFor = (query: string, options?: Parameters<typeof searchOfferings>[2]) =>
    searchOfferings(indexCatalog({ topics: [], offerings }), query, options).map(({ item }) => item.offeringId);

  it('puts offerings of the chosen topics first and hides none', () => {
    expect(idsFor('')).toEqual([1, 2, 3, 4]);
    expect(idsFor('', { topics: [topic('A')] })).toEqual([2, 3, 1, 4]);
  });

  it('keeps the order of ranks among those of the chosen topics and among the others', () => {
    expect(idsFor('care')).toEqual([4, 1, 2]);
    expect(idsFor('care', { topics: [topic('A'), topic('B')] })).toEqual([4, 1, 2]);
    expect(idsFor('car', { topics: [topic('A')] })).toEqual([2, 1, 4]);
  });

  it('puts the label itself first even where it belongs to no chosen topic', () => {
    expect(idsFor('care', { topics: [topic('A')] })).toEqual([4, 2, 1]);
  });

  it('leaves out what is chosen', () => {
    expect(idsFor('care', { exclude: [offering(4, 'Care')] })).toEqual([1, 2]);
  });
});
