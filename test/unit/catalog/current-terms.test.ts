import { describe, expect, it } from 'vitest';
import { createTermMapper } from '../../../src/catalog/current-terms.ts';
import { curatedContent } from '../../../src/export/curated-content/curated-content.ts';
import { json } from '../../../src/export/json/json.ts';
import { markdown } from '../../../src/export/markdown/markdown.ts';
import type { Catalog } from '../../../src/model/catalog.ts';
import type { FullClip } from '../../../src/model/clip.ts';
import { defaultSettings } from '../../../src/model/settings.ts';
import { sampleClip } from '../../support/sample-clips.ts';

const catalog: Catalog = {
  topics: [
    { id: 'old', label: 'Telematics', source: 'Desk', retired: true, replacedBy: 'mid' },
    { id: 'mid', label: 'Telemedicine', source: 'Desk', replacedBy: 'now' },
    { id: 'now', label: 'Telehealth', source: 'Desk' },
    { id: 'renamed', label: 'New name', source: 'Desk' },
    { id: 'fax', label: 'Fax', source: 'Desk', retired: true },
    { id: 'wanted', label: 'Wanted', source: 'Desk', proposed: true },
  ],
  offerings: [
    { offeringId: 1, label: 'Old', permalink: '', categories: [], retired: true, replacedBy: 2 },
    { offeringId: 2, label: 'New', permalink: '/n', categories: ['Desk: Telemedicine', 'Desk: Telehealth'] },
    { offeringId: 3, label: 'Same', permalink: '/other', categories: ['Desk: Telehealth'] },
  ],
};
const map = createTermMapper(catalog);
const topic = (id: string, label = id) => ({ id, label, source: 'Desk' });
const clipWith = (terms: Partial<FullClip['clip']>): FullClip => {
  const { clip, content } = sampleClip(1);
  return { clip: { ...clip, ...terms }, content };
};

describe('a clip as it is published', () => {
  it('has the current label of each topic, and the one that stands for a retired one, each once', () => {
    const saved = [topic('old'), topic('now', 'Telehealth'), topic('renamed', 'Name'), topic('fax', 'Fax'), topic('x')];
    const full = map(clipWith({ topics: saved }));
    expect(full.clip.topics).toEqual([
      topic('now', 'Telehealth'),
      topic('renamed', 'New name'),
      topic('fax', 'Fax'),
      topic('x'),
    ]);
    expect(full.asSaved?.topics).toEqual(saved);
  });

  it('is the very clip where nothing differs', () => {
    const same = { offeringId: 3, label: 'Same', permalink: '/as-in-its-file', categories: [] };
    const full = clipWith({ topics: [topic('now', 'Telehealth')], offerings: [same] });
    expect(map(full)).toBe(full);
  });

  it('has the offering that stands for a retired one, under topics of today', () => {
    const old = { offeringId: 1, label: 'Old', permalink: '', categories: [] };
    expect(map(clipWith({ offerings: [old] })).clip.offerings).toEqual([
      { offeringId: 2, label: 'New', permalink: '/n', categories: ['Desk: Telehealth'] },
    ]);
  });

  it('has a proposal marked until it is taken up', () => {
    const full = clipWith({ topics: [{ ...topic('wanted', 'Wanted'), proposed: true }] });
    expect(map(full)).toBe(full);
    const accepted = createTermMapper({ ...catalog, topics: [topic('wanted', 'Wanted')] });
    expect(accepted(full).clip.topics).toEqual([topic('wanted', 'Wanted')]);
  });

  it('finds the end of a chain of 10,000 replacements from each of its links', () => {
    const chain = Array.from({ length: 10_000 }, (_, at) => ({
      ...topic(`t${at}`, 'Care'),
      ...(at === 9_999 ? {} : { replacedBy: `t${at + 1}` }),
    }));
    const mapTerms = createTermMapper({ topics: chain, offerings: [] });
    const ends = chain.map(({ id }) => mapTerms(clipWith({ topics: [topic(id, 'Care')] })).clip.topics[0]?.id);
    expect(new Set(ends)).toEqual(new Set(['t9999']));
  });

  it('comes to no end in a ring of replacements', () => {
    const ring = ['a', 'b'].map((id) => ({ ...topic(id), replacedBy: id === 'a' ? 'b' : 'a' }));
    const mapped = createTermMapper({ topics: ring, offerings: [] })(clipWith({ topics: [topic('a')] }));
    expect(mapped.clip.topics).toHaveLength(1);
  });
});

describe('the exporters', () => {
  const full = map(clipWith({ topics: [topic('old'), { ...topic('wanted', 'Wanted'), proposed: true }] }));

  it('publish today’s labels, and proposals apart from them', () => {
    const curated = curatedContent.render(full, defaultSettings);
    expect(curated).toContain("categories:\n  - 'Desk: Telehealth'\n");
    expect(curated).toContain("proposedCategories:\n  - 'Desk: Wanted'\n---\n");
    const note = markdown.render(full, defaultSettings);
    expect(note).toMatch(/\ntopics:\n {2}- ['"]?Desk: Telehealth['"]?\nproposedTopics:\n {2}- ['"]?Desk: Wanted/);
  });

  it('name no proposals where there are none', () => {
    const none = clipWith({ topics: [topic('now', 'Telehealth')] });
    expect(curatedContent.render(none, defaultSettings)).not.toContain('proposed');
    expect(markdown.render(none, defaultSettings)).not.toContain('proposed');
  });

  it('keep in JSON what the library holds, with today’s terms beside it', () => {
    const [written] = JSON.parse(json.render(full, defaultSettings)).clips;
    expect(written.clip.topics.map(({ id }: { id: string }) => id)).toEqual(['old', 'wanted']);
    expect(written.current.topics[0]).toEqual(topic('now', 'Telehealth'));
    expect(written.current.topics[1].proposed).toBe(true);
    const [plain] = JSON.parse(json.render(clipWith({}), defaultSettings)).clips;
    expect(Object.keys(plain)).toEqual(['clip', 'content']);
  });
});
