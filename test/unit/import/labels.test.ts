import { describe, expect, it } from 'vitest';
import { withTopics } from '../../../src/catalog/create-topic.ts';
import { clipOfItem } from '../../../src/import/clip-of-item.ts';
import { itemOf } from '../../../src/import/item-of.ts';
import { labelMatcher } from '../../../src/import/labels/match-labels.ts';
import type { Catalog } from '../../../src/model/catalog.ts';
import { compileRules } from '../../../src/url/cleaning-rules.ts';

const catalog: Catalog = {
  topics: [
    { id: 'old', label: 'Machine Learning', source: '', retired: true, replacedBy: 'ml' },
    { id: 'ml', label: 'Machine Learning', source: 'Desk', synonyms: ['Statistical learning'] },
    { id: 'cafe', label: 'Café culture', source: '' },
    { id: 'gone', label: 'Telex', source: '', retired: true },
    { id: 'learning', label: 'Statistical learning', source: '' },
  ],
  offerings: [],
};
const now = new Date('2026-05-06T12:00:00Z');
const rules = compileRules({ extraParameters: [], clearUrls: [] });

describe('a label of another program', () => {
  const topicOf = labelMatcher(catalog);

  it.each([
    ['Desk: Machine Learning', 'ml'],
    ['machine-learning', 'ml'],
    ['#Machine_Learning', 'ml'],
    ['cafe culture', 'cafe'],
    // A label of its own comes before a synonym of another topic.
    ['statistical learning', 'learning'],
  ])('is the topic that it names: %s', (label, id) => {
    expect(topicOf(label)?.id).toBe(id);
  });

  it.each(['Telex', 'machine', ''])('is none where the catalog has no such topic in use: %s', (label) => {
    expect(topicOf(label)).toBeNull();
  });

  it('becomes a topic once, whatever way it is written', () => {
    const { catalog: grown, value } = withTopics(catalog, ['Oceans', 'oceans', 'café culture']);
    expect(value.map(({ id }) => id)).toEqual(['oceans', 'oceans', 'cafe']);
    expect(grown.topics).toHaveLength(catalog.topics.length + 1);
  });

  it('stays as a keyword of its clip where it is no topic', () => {
    const item = itemOf(
      { url: 'https://a.example/x?utm_source=y', labels: ['machine learning', 'Telex', 'Telex'] },
      now,
    );
    if (!item.ok) throw new Error(item.error);
    const clip = clipOfItem(item.value, { rules, now, topicOf });
    expect(clip.topics).toEqual([{ id: 'ml', label: 'Machine Learning', source: 'Desk' }]);
    expect(clip.keywords).toEqual(['Telex']);
    expect(clip.urls).toEqual({
      visited: 'https://a.example/x?utm_source=y',
      canonical: null,
      clean: 'https://a.example/x',
    });
  });

  it('leaves the clip its own day, and its highlights in the note', () => {
    const item = itemOf(
      { url: 'https://a.example', saved: 1500000000, note: 'Mine', highlights: [{ quote: 'a\nb', note: 'why?' }] },
      now,
    );
    if (!item.ok) throw new Error(item.error);
    const clip = clipOfItem(item.value, { rules, now, topicOf });
    expect(clip.clippedAt).toBe('2017-07-14T02:40:00.000Z');
    expect(clip.note).toBe('Mine\n\n> a\n> b\n\nwhy?');
  });
});
