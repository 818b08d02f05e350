import { describe, expect, it } from 'vitest';
import {
  type Found,
  indexCatalog,
  searchOfferings,
  searchTopics,
  standingOfOfferings,
  standingOfTopics,
} from '../../../src/catalog/search-catalog.ts';
import type { Offering, Topic } from '../../../src/model/catalog.ts';

const topic = (label: string, source = 'Desk'): Topic => ({ id: `${source}/${label}`, label, source });
const offering = (offeringId: number, label: string, ...categories: string[]): Offering => ({
  offeringId,
  label,
  permalink: '',
  categories,
});

const all = <T>(found: Found<T>) => Array.from({ length: found.count }, (_, place) => found.at(place));

interface Given {
  readonly chosen?: readonly Topic[];
  readonly weights?: Readonly<Record<string, number>>;
}

const topicsFor = (query: string, topics: Topic[], { chosen = [], weights = {} }: Given = {}) => {
  const index = indexCatalog({ topics, offerings: [] });
  const uses = { topics: new Map(Object.entries(weights)), offerings: new Map() };
  return all(searchTopics(index, query, standingOfTopics(index, chosen, uses))).map(({ item }) => item.label);
};

/** The label with what is highlighted in brackets. */
const marked = (query: string, label: string): string | undefined => {
  const [hit] = all(searchTopics(indexCatalog({ topics: [topic(label)], offerings: [] }), query));
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
    ['ガン', 'がん検診'],
    ['ＥＨＲ', 'EHR'],
    ['हिन्दी', 'हिन्दी'],
    ['الأورام', 'طب الأورام'],
  ])('finds %s in %s', (query, label) => {
    expect(topicsFor(query, [topic(label)])).toEqual([label]);
  });

  it('tells words apart that differ in more than an accent', () => {
    expect(topicsFor('がん', [topic('かん')])).toEqual([]);
    expect(topicsFor('कम', [topic('काम')])).toEqual([]);
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

  it('leaves out what is chosen', () => {
    expect(topicsFor('', medical, { chosen: [topic('Surgery'), topic('Oncology', 'Medigy')] })).toEqual([
      'Precision Medicine',
      'Medical Imaging',
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

  describe('in a hierarchy', () => {
    const care: Topic = { ...topic('Care'), synonyms: ['Nursing'] };
    const remote: Topic = { ...topic('Telehealth'), parent: care.id, synonyms: ['Soins à distance', '遠隔医療'] };
    const video: Topic = { ...topic('Video visits'), parent: remote.id };
    const tree = [video, remote, care, topic('Surgery')];
    const index = indexCatalog({ topics: tree, offerings: [] });

    it('finds what lies below a name, after what has the name itself, and says where it stands', () => {
      const hits = all(searchTopics(index, 'care'));
      expect(hits.map(({ item }) => item.label)).toEqual(['Care', 'Video visits', 'Telehealth']);
      expect(hits[1]?.places).toEqual(['Desk', 'Care', 'Telehealth']);
    });

    it.each([
      ['distanc', 'Telehealth', 'Soins à [distanc]e'],
      ['A DISTANCE', 'Telehealth', 'Soins [à] [distance]'],
      ['医療', 'Telehealth', '遠隔[医療]'],
      ['nursing', 'Care', '[Nursing]'],
      ['nusring', 'Care', '[Nursing]'],
    ])('finds a topic by its synonym with %s and shows which one', (query, label, synonym) => {
      const [hit] = all(searchTopics(index, query));
      expect(hit?.item.label).toBe(label);
      const { text, ranges } = hit?.synonym ?? { text: '', ranges: [] };
      const shown = ranges.reduceRight((so, [a, b]) => `${so.slice(0, a)}[${so.slice(a, b)}]${so.slice(b)}`, text);
      expect(shown).toBe(synonym);
    });

    it('finds a word of the name together with one of its place', () => {
      expect(topicsFor('care video', tree)).toEqual(['Video visits']);
    });

    it('bears a catalog that has a topic above itself', () => {
      const ring = [
        { ...topic('A'), parent: 'Desk/B' },
        { ...topic('B'), parent: 'Desk/A' },
      ];
      expect(topicsFor('a', ring)[0]).toBe('A');
    });
  });

  describe('with typing errors', () => {
    const topics = [topic('Oncology'), topic('Ontology'), topic('Genomic screening'), topic('Day-care centres')];

    it.each([
      ['one too few', 'oncolgy', ['Oncology']],
      ['one too many', 'onccology', ['Oncology']],
      ['another one', 'oncplogy', ['Oncology']],
      ['two swapped', 'ocnology', ['Oncology']],
      ['the first one wrong', 'jenomic', ['Genomic screening']],
      ['two in a long word', 'screning genomik', ['Genomic screening']],
      ['one in a beginning', 'genimi', ['Genomic screening']],
      ['one behind a hyphen', 'centers', ['Day-care centres']],
    ])('finds a word with %s', (_, query, expected) => {
      expect(topicsFor(query, topics).slice(0, expected.length)).toEqual(expected);
    });

    it('puts what was meant behind what was typed', () => {
      expect(topicsFor('ontology', topics)).toEqual(['Ontology', 'Oncology']);
    });

    it('takes short words as they are typed', () => {
      expect(topicsFor('ehx', [topic('EHR')])).toEqual([]);
    });

    it('finds a label of a script without blanks in which a character is missing', () => {
      expect(topicsFor('東京医療', [topic('東京の医療')])).toEqual(['東京の医療']);
    });
  });

  describe('with what was used before', () => {
    const topics = [topic('Care Teams'), topic('Patient Care'), topic('Healthcare'), topic('Care')];

    it('puts used ones first among those that match as well, the most used before', () => {
      const weights = { 'Desk/Patient Care': 1, 'Desk/Healthcare': 5 };
      expect(topicsFor('car', topics, { weights })).toEqual(['Patient Care', 'Care', 'Care Teams', 'Healthcare']);
    });

    it('puts a few used ones first while nothing is typed, and keeps the order of the others', () => {
      const weights = { 'Desk/Healthcare': 2, 'Desk/Care': 3 };
      expect(topicsFor('', topics, { weights })).toEqual(['Care', 'Healthcare', 'Care Teams', 'Patient Care']);
      const index = indexCatalog({ topics, offerings: [] });
      const uses = { topics: new Map(Object.entries(weights)), offerings: new Map() };
      expect(searchTopics(index, '', standingOfTopics(index, [], uses)).recent).toBe(2);
    });
  });

  it('does not find what is retired', () => {
    expect(topicsFor('fax', [{ ...topic('Fax'), retired: true }])).toEqual([]);
  });
});

describe('searchOfferings', () => {
  const offerings = [
    offering(1, 'Care Alpha', 'Desk: B'),
    offering(2, 'Beta Care', 'Desk: A'),
    offering(3, 'Gamma', 'Desk: A', 'Desk: B'),
    offering(4, 'Care', 'Desk: C'),
  ];
  const narrow = { ...topic('Narrow'), parent: 'Desk/A' };
  const index = indexCatalog({
    topics: [topic('A'), topic('B'), topic('C'), narrow],
    offerings: [...offerings, { ...offering(5, 'Delta', 'Desk: Narrow'), vendor: 'Example, Inc.' }],
  });
  const find = (query: string, { topics = [], chosen = [] }: { topics?: Topic[]; chosen?: Offering[] } = {}) =>
    searchOfferings(
      index,
      query,
      standingOfOfferings(index, chosen, { topics: new Map(), offerings: new Map() }, topics),
    );
  const idsFor = (...given: Parameters<typeof find>) => all(find(...given)).map(({ item }) => item.offeringId);

  it('puts offerings of the chosen topics first and hides none', () => {
    expect(idsFor('')).toEqual([1, 2, 3, 4, 5]);
    expect(idsFor('', { topics: [topic('B')] })).toEqual([1, 3, 2, 4, 5]);
    expect(find('', { topics: [topic('B')] }).preferred).toBe(2);
  });

  it('counts offerings of topics below a chosen one among its own', () => {
    expect(idsFor('', { topics: [topic('A')] })).toEqual([2, 3, 5, 1, 4]);
  });

  it('finds an offering by its vendor and by its topics', () => {
    expect(idsFor('example')).toEqual([5]);
    expect(idsFor('narrow')).toEqual([5]);
  });

  it('keeps the order of ranks among those of the chosen topics and among the others', () => {
    expect(idsFor('care')).toEqual([4, 1, 2]);
    expect(idsFor('care', { topics: [topic('A'), topic('B')] })).toEqual([4, 1, 2]);
    expect(idsFor('car', { topics: [topic('A')] })).toEqual([2, 4, 1]);
  });

  it('puts the label itself first even where it belongs to no chosen topic', () => {
    expect(idsFor('care', { topics: [topic('A')] })).toEqual([4, 2, 1]);
  });

  it('leaves out what is chosen', () => {
    expect(idsFor('care', { chosen: [offering(4, 'Care')] })).toEqual([1, 2]);
  });
});
