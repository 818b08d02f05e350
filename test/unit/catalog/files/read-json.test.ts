import { describe, expect, it } from 'vitest';
import { readCatalogFile } from '../../../../src/catalog/files/read-file.ts';
import { readCatalogValue } from '../../../../src/catalog/files/read-json.ts';
import { startingCatalog } from '../../../../src/catalog/starting-catalog.ts';
import { topicIdOf } from '../../../../src/catalog/topic-id.ts';
import { categoryOf } from '../../../../src/model/catalog.ts';
import { bytesOf } from '../../../support/catalogs.ts';
import { okValue } from '../../../support/fresh-library.ts';

const topic = { id: 'desk-oncology', label: 'Oncology', source: 'Desk' };
const offering = { offeringId: 7, label: 'Example', permalink: '/offering/example', categories: ['Desk: Oncology'] };

const parseCatalog = (text: string) => {
  const read = readCatalogFile(bytesOf(text), { topics: [], language: 'en' });
  if (!read.ok) return read;
  const { notice, topics, offerings } = read.value;
  return { ok: true as const, value: { ...notice, topics, offerings } };
};
const detailsOf = (text: string) => {
  const parsed = parseCatalog(text);
  if (parsed.ok) throw new Error('the catalog was accepted');
  expect(parsed.error.code).toBe('catalog-invalid');
  return parsed.error.details;
};
const detailsOfValue = (value: unknown) => detailsOf(JSON.stringify(value));

describe('the starting catalog', () => {
  it('is a catalog', () => {
    expect(parseCatalog(JSON.stringify(startingCatalog))).toEqual({ ok: true, value: startingCatalog });
  });

  it('has four topics and three offerings', () => {
    expect(startingCatalog.topics.map(categoryOf)).toEqual([
      'Healthcare IT News: Precision Medicine',
      'Medigy: Oncology',
      'Healthcare IT News: Electronic Health Records (EHR)',
      'Medigy: Personalized Medicine',
    ]);
    expect(startingCatalog.offerings.map(({ offeringId }) => offeringId)).toEqual([15911, 12375, 6704]);
  });

  it('has the ids that imported files use', () => {
    for (const each of startingCatalog.topics) expect(each.id).toBe(topicIdOf(categoryOf(each)));
  });
});

describe('topicIdOf', () => {
  it('is the slug of the category, and never empty', () => {
    expect(topicIdOf('Medigy: Oncology')).toBe('medigy-oncology');
    expect(topicIdOf('医療: がん')).toBe('医療-がん');
    expect(topicIdOf('')).toBe('topic');
    expect(topicIdOf('!!')).toMatch(/^topic-[0-9a-f]{8}$/);
  });
});

describe('a catalog in JSON', () => {
  it('reads a catalog, one of nothing too', () => {
    const catalog = { topics: [topic], offerings: [offering] };
    expect(parseCatalog(JSON.stringify(catalog))).toEqual({ ok: true, value: catalog });
    expect(parseCatalog('{"topics":[],"offerings":[]}')).toEqual({ ok: true, value: { topics: [], offerings: [] } });
  });

  it('tolerates a byte order mark, unknown keys and topics without a source', () => {
    const text = JSON.stringify({
      version: 3,
      topics: [
        { ...topic, colour: 'red' },
        { ...topic, id: 'b', source: '' },
      ],
      offerings: [],
    });
    expect(parseCatalog(`\uFEFF${text}`)).toEqual({
      ok: true,
      value: { version: '3', topics: [topic, { ...topic, id: 'b', source: '' }], offerings: [] },
    });
  });

  it('takes HTML for text and mends lone surrogates', () => {
    const parsed = parseCatalog('{"topics":[{"id":"a","label":"<b>x</b>\\ud800","source":""}],"offerings":[]}');
    expect(parsed).toEqual({
      ok: true,
      value: { topics: [{ id: 'a', label: '<b>x</b>\ufffd', source: '' }], offerings: [] },
    });
  });

  it('is not impressed by __proto__', () => {
    const text =
      '{"__proto__":{"topics":[]},"topics":[{"__proto__":{"hidden":1},"id":"a","label":"b","source":""}],"offerings":[]}';
    const parsed = parseCatalog(text);
    expect(parsed).toEqual({ ok: true, value: { topics: [{ id: 'a', label: 'b', source: '' }], offerings: [] } });
    expect(parsed.ok && Object.getPrototypeOf(parsed.value.topics?.[0])).toBe(Object.prototype);
    expect('hidden' in {}).toBe(false);
    expect(detailsOf('{"__proto__":{"topics":[],"offerings":[]}}')).toEqual([
      'topics: is missing.',
      'offerings: is missing.',
    ]);
  });

  it.each(['', '   \n', '\uFEFF', '\uFEFF \n'])('says that %j is empty', (text) => {
    expect(detailsOf(text)).toEqual(['The file is empty.']);
  });

  it('names line and column where the text is no JSON', () => {
    expect(detailsOf('{\n  "topics": [],\n  "offerings": [],\n}')).toEqual([
      'Line 4, column 1: expected a name in double quotes, found }.',
    ]);
  });

  it('says what the top level must be', () => {
    expect(detailsOf('[]')).toEqual(['The file must be an object, is a list.']);
    expect(readCatalogValue('topics')).toMatchObject({
      error: { details: ['The file must be an object, is "topics".'] },
    });
    expect(readCatalogValue(null)).toMatchObject({ error: { details: ['The file must be an object, is null.'] } });
    expect(detailsOf('{}')).toEqual(['topics: is missing.', 'offerings: is missing.']);
    expect(detailsOf('{"topics":{},"offerings":"x"}')).toEqual([
      'topics: must be a list, is an object.',
      'offerings: must be a list, is "x".',
    ]);
  });

  it('names the path of every wrong value', () => {
    const topics = [topic, 5, { id: '', label: 7 }, { id: 'x', label: '', source: null }];
    const offerings = [
      { ...offering, offeringId: '7', categories: ['Desk: Oncology', 3] },
      { ...offering, offeringId: 1.5 },
    ];
    expect(detailsOfValue({ topics, offerings })).toEqual([
      'topics[1]: must be an object, is 5.',
      'topics[2].id: must not be empty.',
      'topics[2].label: must be text, is 7.',
      'topics[2].source: is missing.',
      'topics[3].label: must not be empty.',
      'topics[3].source: must be text, is null.',
      'offerings[0].offeringId: must be a number, is "7".',
      'offerings[0].categories[1]: must be text, is 3.',
      'offerings[1].offeringId: must be a whole number, is 1.5.',
    ]);
  });

  it('names twenty findings and counts the others', () => {
    const details = detailsOfValue({
      topics: Array.from({ length: 1_500 }, () => ({ ...topic, label: 1 })),
      offerings: [],
    });
    expect(details).toHaveLength(21);
    expect(details?.at(-1)).toBe('And 1,480 more.');
  });

  it('cuts a long value short', () => {
    expect(detailsOfValue({ topics: 'x'.repeat(1_000), offerings: [] })).toEqual([
      `topics: must be a list, is "${'x'.repeat(40)}…".`,
    ]);
  });

  it('names both places of what stands twice', () => {
    const topics = [topic, { ...topic, label: 'Genomics' }, { ...topic, id: 'other' }];
    expect(detailsOfValue({ topics, offerings: [offering, { ...offering, label: 'B' }] })).toEqual([
      'topics[1]: has the same id as topics[0], "desk-oncology".',
      'topics[2]: has the same category as topics[0], "Desk: Oncology".',
      'offerings[1]: has the same offeringId as offerings[0], 7.',
    ]);
  });

  it('names the category that no topic has', () => {
    expect(
      detailsOfValue({ topics: [topic], offerings: [{ ...offering, categories: ['Desk: Oncology', 'Desk: X'] }] }),
    ).toEqual(['offerings[0].categories[1]: no topic has the category "Desk: X".']);
  });

  it('refuses a name of blanks', () => {
    expect(
      detailsOfValue({
        topics: [{ ...topic, label: ' \t' }],
        offerings: [{ ...offering, label: ' ', categories: [] }],
      }),
    ).toEqual(['topics[0].label: must not be blank.', 'offerings[0].label: must not be blank.']);
  });

  it('refuses a name of which nothing is to be seen', () => {
    const names = ['\u200b', '\u200f\u00ad ', '\u2060\ufeff', '\u3164'];
    const topics = names.map((label, at) => ({ ...topic, id: String(at), label }));
    expect(detailsOfValue({ topics, offerings: [] })).toEqual(
      names.map((_, at) => `topics[${at}].label: must not be blank.`),
    );
  });

  it('names a topic once that stands twice at an offering', () => {
    const read = (named: object) =>
      okValue(readCatalogValue({ topics: [topic], offerings: [{ ...offering, categories: undefined, ...named }] }));
    const category = 'Desk: Oncology';
    expect(read({ topics: [topic.id, topic.id] }).offerings[0]?.categories).toEqual([category]);
    expect(read({ categories: [category, category] }).offerings[0]?.categories).toEqual([category]);
  });

  it('takes a thousand levels of nesting in what it does not know', () => {
    const deep = `${'['.repeat(1_000)}${']'.repeat(1_000)}`;
    expect(parseCatalog(`{"topics":[],"offerings":[],"x":${deep}}`).ok).toBe(true);
  });
});
